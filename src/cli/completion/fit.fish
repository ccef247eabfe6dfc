# fit in fish: put this line into ~/.config/fish/config.fish
#   fit completion fish | source
# or this text into ~/.config/fish/completions/fit.fish
function __fit_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command fit complete fish $words[2..-1] "$current" 2>/dev/null)
    set -q lines[1]; or return
    if test "$lines[1]" = files
        set -l lead (string match -r -- '^--[^=]*=' "$current")
        if test -n "$lead"
            for path in (__fish_complete_path (string replace -- "$lead" '' "$current"))
                echo "$lead$path"
            end
        else
            __fish_complete_path "$current"
        end
    end
    set -q lines[2]; and printf '%s\n' $lines[2..-1]
end
complete -c fit -e
complete -c fit -f -k -a '(__fit_complete)'
