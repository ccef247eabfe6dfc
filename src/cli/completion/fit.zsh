#compdef fit
# fit in zsh: put this line into ~/.zshrc
#   source <(fit completion zsh)
# or this file, as _fit, into a folder of your fpath.
_fit() {
  local -a lines values shown
  local line
  local -i described=0
  lines=("${(@f)$(command fit complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  for line in "${(@)lines[2,-1]}"; do
    [[ -n $line ]] || continue
    values+=("${line%%$'\t'*}")
    if [[ $line == *$'\t'* ]]; then
      described=1
      shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
    else
      shown+=("$line")
    fi
  done
  if (( described )); then
    compadd -M 'm:{[:lower:]}={[:upper:]}' -l -V fit -d shown -a values
  elif (( $#values )); then
    compadd -M 'm:{[:lower:]}={[:upper:]}' -V fit -a values
  fi
  if [[ $lines[1] == files ]]; then
    [[ $PREFIX == --*=* ]] && compset -P '--*='
    _files
  fi
}
if [[ $funcstack[1] == _fit ]]; then
  _fit "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i -D }
  compdef _fit fit
fi
