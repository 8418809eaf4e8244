"""`dxplan lsp`: the server that editors ask about the plan being typed."""

from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption
from dxplan.cli.output import hush
from dxplan.text.phrase import Text

GROUP = Group.EDITORS
HELP = Text(
    "Máy chủ LSP cho trình soạn thảo: báo lỗi khi đang gõ, gợi ý, đổi mã, sửa nhanh.",
    "The language server for editors: findings while typing, completion, rename, quick fixes.",
)
EXAMPLES = {
    "dxplan lsp": Text("Trình soạn thảo tự gọi lệnh này.", "Editors call it themselves."),
    "dxplan lsp --lang en": Text("Trả lời bằng tiếng Anh.", "Answer in English."),
}


def run(lang: LangOption = None) -> None:
    """Serve an editor over standard input and output."""
    from dxplan.lsp.starting import NoServerError, serve

    hush()
    try:
        serve(None if lang is None else console.language_for(None, lang))
    except NoServerError:
        console.stop(
            in_own_language(
                'cần thêm thư viện: pip install "dxplan[lsp]"', 'it needs a library: pip install "dxplan[lsp]"'
            )
        )
