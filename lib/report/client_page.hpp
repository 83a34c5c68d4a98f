// Client page — what one client waits for, what was delivered to it, and what it complained of.
//
// A client's cards are those that name it under `clients`; its complaints are the cards whose
// `client` it is, and are no cards of the other kind. Open is neither delivered nor declined;
// delivered is counted in the window. Ages are days from creation, both ends counted.
#pragma once

#include "report/answering.hpp"
#include "report/figures.hpp"

namespace kanban {

struct ClientComplaint {
  const Card* card = nullptr;
  std::optional<Instant> answered = {};
  std::optional<Instant> solved = {};
};

struct ClientPage {
  std::string client = {};
  DayRange window = {};
  TimeZone zone = {};
  std::vector<const Life*> open = {};            // the oldest first
  std::vector<std::int64_t> ages = {};           // of these, days
  std::vector<const Life*> delivered = {};       // of the window, the latest first
  std::vector<ClientComplaint> complaints = {};  // of any day, the latest first
};

// The clients that cards name, sorted, each once.
std::vector<std::string> clients_of(const Flow& flow);

// The page refers to `flow`.
ClientPage client_page(const Flow& flow, const std::string& client);
Sheet sheet(const ClientPage& page, const Settings& settings);

}  // namespace kanban
