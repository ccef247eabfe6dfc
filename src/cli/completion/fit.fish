# fit in fish: put this line into ~/.config/fish/config.fish
#   fit completion fish | source
# or this text into ~/.config/fish/completions/fit.fish
function __fit_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command fit complete fish $words[2..-1] "$current" 2>/dev/null)
    set -q lines[1]; or return
    # Files as fish itself completes them, quotes, ~ and what stands before = included: after a command that it knows nothing of.
    test "$lines[1]" = files; and complete -C "__fish_command_without_completions $current"
    set -q lines[2]; and printf '%s\n' $lines[2..-1]
end
complete -c fit -e
complete -c fit -f -k -a '(__fit_complete)'
