"""`dxplan completion`: what a shell is told so that it completes commands, options, ids and codes."""

from typing import Annotated

import typer

from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption
from dxplan.cli.shells import SCRIPTS, Shell
from dxplan.text.phrase import Text

GROUP = Group.EDITORS
HELP = Text(
    "In đoạn lệnh để bash, zsh, fish gợi ý lệnh, tùy chọn, mã nhiệm vụ, mã quy tắc khi bấm Tab.",
    "Print the lines by which bash, zsh and fish complete commands, options, ids of tasks and codes.",
)
EXAMPLES = {
    "dxplan completion bash": Text(
        "In đoạn lệnh cho bash; ghi vào ~/.bashrc qua eval.", "The lines for bash; ~/.bashrc takes them by eval."
    ),
    "dxplan completion fish": Text("Đoạn lệnh cho fish.", "The lines for fish."),
}


def run(
    shell: Annotated[
        Shell,
        typer.Argument(
            metavar="bash|zsh|fish",
            help=in_own_language(
                'Shell: bash, zsh, fish. Ghi vào ~/.bashrc: eval "$(dxplan completion bash)".',
                'The shell: bash, zsh, fish. In ~/.bashrc: eval "$(dxplan completion bash)".',
            ),
        ),
    ],
    lang: LangOption = None,
) -> None:
    """Print it; where it belongs stands in docs/editors.md."""
    console.show(SCRIPTS[shell].rstrip("\n"))
