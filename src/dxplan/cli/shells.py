"""What a shell is told so that it completes: a function that asks the program, and shows what that answers."""

from __future__ import annotations

from enum import StrEnum

ASKED = "_DXPLAN_COMPLETE"
"""The variable by which a shell asks; its value is the shell's name, the arguments are the words typed so far."""


class Shell(StrEnum):
    """Shells that complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


_BASH = f"""\
_dxplan() {{
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("${{line%%$'\\t'*}}")
    done < <({ASKED}=bash "${{COMP_WORDS[0]}}" "${{COMP_LINE:0:COMP_POINT}}" 2>/dev/null)
    case "${{#COMPREPLY[@]}} ${{COMPREPLY[0]}}" in
        "1 "*[=.@/→,]) compopt -o nospace 2>/dev/null ;;
    esac
}}
complete -o default -o nosort -F _dxplan dxplan 2>/dev/null || complete -o default -F _dxplan dxplan
"""
_ZSH = f"""\
#compdef dxplan
_dxplan() {{
    local line word
    local -a lines words_closed shown_closed words_open shown_open
    lines=("${{(@f)$({ASKED}=zsh "${{words[1]}}" "${{(@Q)words[2,CURRENT]}}" 2>/dev/null)}}")
    for line in $lines; do
        word="${{line%%$'\\t'*}}"
        if [[ "$word" == *[=.@/→,] ]]; then
            words_open+=("$word") shown_open+=("${{line/$'\\t'/  }}")
        else
            words_closed+=("$word") shown_closed+=("${{line/$'\\t'/  }}")
        fi
    done
    if (( $#words_open + $#words_closed == 0 )); then
        _files
        return
    fi
    (( $#words_closed )) && compadd -V dxplan -l -d shown_closed -a words_closed
    (( $#words_open )) && compadd -V dxplan -l -S '' -d shown_open -a words_open
}}
if [[ "$funcstack[1]" == _dxplan ]]; then _dxplan; else compdef _dxplan dxplan; fi
"""
_FISH = f"""\
function __dxplan_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l found ({ASKED}=fish $typed[1] $typed[2..-1] "$current" 2>/dev/null)
    if test (count $found) -eq 0
        __fish_complete_path "$current"
    else
        string join \\n -- $found
    end
end
complete -c dxplan -f -k -a '(__dxplan_complete)'
"""
SCRIPTS = {Shell.BASH: _BASH, Shell.ZSH: _ZSH, Shell.FISH: _FISH}
