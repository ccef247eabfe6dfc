# fit in bash: put this line into ~/.bashrc
#   source <(fit completion bash)
# In the bash that macOS brings, which is older than that line:
#   eval "$(fit completion bash)"
_fit_complete() {
  local line kind=
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$kind" ]; then kind=$line; else COMPREPLY[${#COMPREPLY[@]}]=$line; fi
  done < <(command fit complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
  # Names of files come from bash itself, where nothing else fits.
  if [ "$kind" = words ]; then compopt +o default +o bashdefault 2>/dev/null; fi
  return 0
}
complete -o bashdefault -o default -F _fit_complete fit
