# Completion of kanban for fish. What may be typed is asked of the program itself.

function __kanban_complete
    set -l typed (commandline --tokenize --current-process --cut-at-cursor)
    set --erase typed[1]
    if test "$argv[1]" = git
        # Everything up to the word kanban belongs to git.
        while set -q typed[1]; and test "$typed[1]" != kanban
            set --erase typed[1]
        end
        set --erase typed[1]
    end
    set -l current (commandline --current-token --cut-at-cursor)
    for line in (command kanban __complete $typed "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':directories'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end

complete --command kanban --no-files --keep-order --arguments '(__kanban_complete)'
complete --command git-kanban --no-files --keep-order --arguments '(__kanban_complete)'
complete --command git --no-files --keep-order --condition '__fish_seen_subcommand_from kanban' \
    --arguments '(__kanban_complete git)'
