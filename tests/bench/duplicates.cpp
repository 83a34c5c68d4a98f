// duplicates — how often `similar` finds the duplicate of a report among real ones.
//
//   duplicates FOLDER [NAME]
//
// FOLDER holds NAME.tsv (id, created, title, body), NAME-clusters.tsv (cluster, id) under one line
// of headings each; without NAME the one file that has clusters is taken. Protocol "all": every
// report of a cluster is a query, every other report a candidate, and a hit at k is one of its own
// cluster among the first k. Prints the recall, how sure the first place is by its score, and how
// many labelled pairs come into one group of `similar --all`. Exit codes: 2 wrong use, 1 a file
// that cannot be read, 3 a recall below the aim.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "similar/groups.hpp"

namespace {

using kanban::Board;
using kanban::CardFile;
using kanban::Field;
using kanban::Likeness;

constexpr double kAimAt5 = 0.80;
constexpr double kAimAt10 = 0.86;

std::vector<std::vector<std::string>> read_rows(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) rows.push_back(kanban::split(line, '\t'));
  return rows;
}

// The NAME of the first NAME-clusters.tsv.
std::string only_name(const std::string& folder) {
  constexpr std::string_view kEnd = "-clusters.tsv";
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(kEnd)) names.push_back(name.substr(0, name.size() - kEnd.size()));
  }
  std::sort(names.begin(), names.end());
  return names.empty() ? std::string{} : names.front();
}

std::vector<CardFile> read_cards(const std::string& path) {
  std::vector<CardFile> cards;
  for (const auto& row : read_rows(path)) {
    const auto day = kanban::parse_date(row.size() > 1 ? row[1] : "");
    if (row.size() < 3 || !day.ok()) continue;
    CardFile file;
    file.card.set_text(Field::id, row[0]);
    file.card.set_text(Field::title, row[2]);
    if (row.size() > 3) file.card.set_text(Field::description, row[3]);
    file.card.created = kanban::utc_midnight(*day);
    cards.push_back(std::move(file));
  }
  std::sort(cards.begin(), cards.end(),
            [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
  return cards;
}

struct Tally {
  std::size_t queries = 0;
  std::size_t at1 = 0;
  std::size_t at5 = 0;
  std::size_t at10 = 0;
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

Tally run(const kanban::Likenesses& likenesses,
          const std::map<std::string, std::string>& clusters) {
  Tally tally;
  for (std::size_t place = 0; place < likenesses.cards().size(); ++place) {
    const std::string id(likenesses.cards()[place]->card.id());
    const auto cluster = clusters.find(id);
    if (cluster == clusters.end()) continue;
    const std::vector<Likeness> like = likenesses.like(place, 10);
    std::size_t hit = like.size();
    for (std::size_t i = like.size(); i-- > 0;) {
      const auto other = clusters.find(std::string(like[i].file->card.id()));
      if (other != clusters.end() && other->second == cluster->second) hit = i;
    }
    ++tally.queries;
    if (hit < std::min<std::size_t>(1, like.size())) ++tally.at1;
    if (hit < std::min<std::size_t>(5, like.size())) ++tally.at5;
    if (hit < like.size()) ++tally.at10;
  }
  return tally;
}

// Of all reports, how many first places have a score in each tenth, and how many are labelled.
void tell_scores(const kanban::Likenesses& likenesses,
                 const std::map<std::string, std::string>& clusters) {
  std::map<int, std::pair<int, int>> tenths;
  for (std::size_t place = 0; place < likenesses.cards().size(); ++place) {
    const auto like = likenesses.like(place, 1);
    if (like.empty()) continue;
    const auto own = clusters.find(std::string(likenesses.cards()[place]->card.id()));
    const auto other = clusters.find(std::string(like.front().file->card.id()));
    auto& row = tenths[static_cast<int>(like.front().score * 10)];
    ++row.first;
    if (own != clusters.end() && other != clusters.end() && own->second == other->second)
      ++row.second;
  }
  for (const auto& [tenth, row] : tenths)
    std::printf("first places of %.1f: %4d, labelled as duplicates %d\n", tenth / 10.0, row.first,
                row.second);
}

// Of the pairs that have a group in common, how many are labelled, and of all that are.
void tell_groups(const kanban::Likenesses& likenesses,
                 const std::map<std::string, std::string>& clusters, double least) {
  std::map<std::string, std::size_t> sizes;
  for (const auto& [id, cluster] : clusters) ++sizes[cluster];
  std::size_t labelled = 0;
  for (const auto& [cluster, size] : sizes) labelled += size * (size - 1) / 2;
  std::size_t pairs = 0;
  std::size_t right = 0;
  const auto groups = kanban::groups_of(likenesses, least);
  for (const kanban::CardGroup& group : groups) {
    std::map<std::string, std::size_t> known;
    for (const CardFile* file : group.cards) {
      const auto own = clusters.find(std::string(file->card.id()));
      if (own != clusters.end()) ++known[own->second];
    }
    for (const auto& [cluster, size] : known) right += size * (size - 1) / 2;
    pairs += group.cards.size() * (group.cards.size() - 1) / 2;
  }
  std::printf("groups from %.2f: %zu of %zu pairs, %zu of them labelled, of %zu that are\n", least,
              groups.size(), pairs, right, labelled);
}

}  // namespace

int main(int count, char** words) {
  if (count < 2 || count > 3) {
    std::fputs("usage: duplicates FOLDER [NAME]\n", stderr);
    return 2;
  }
  const std::string folder = words[1];
  const std::string name = folder + "/" + (count > 2 ? words[2] : only_name(folder));
  const std::vector<CardFile> cards = read_cards(name + ".tsv");
  std::map<std::string, std::string> clusters;
  for (const auto& row : read_rows(name + "-clusters.tsv")) {
    if (row.size() > 1) clusters[row[1]] = row[0];
  }
  if (cards.empty() || clusters.empty()) {
    std::fputs("duplicates: no reports or no clusters there\n", stderr);
    return 1;
  }
  std::vector<const CardFile*> all;
  for (const CardFile& file : cards) all.push_back(&file);
  const kanban::Likenesses likenesses(all, {});
  const Tally tally = run(likenesses, clusters);
  const double at5 = share(tally.at5, tally.queries);
  const double at10 = share(tally.at10, tally.queries);
  std::printf("method %s, %zu reports, %zu queries\n", std::string(kanban::kSimilarMethod).c_str(),
              cards.size(), tally.queries);
  std::printf("recall@1 %.3f  recall@5 %.3f  recall@10 %.3f\n", share(tally.at1, tally.queries),
              at5, at10);
  tell_scores(likenesses, clusters);
  for (const double least : {kanban::kPerhapsSame, kanban::kPerhapsOne, 0.3})
    tell_groups(likenesses, clusters, least);
  return at5 >= kAimAt5 && at10 >= kAimAt10 ? 0 : 3;
}
