"""`dxplan schema`: the plan format as a JSON Schema, for editors."""

import json
from typing import Annotated

import typer

from dxplan.api.schemas import Draft, plan_schema
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, LangOption, Output
from dxplan.text.phrase import Text, say

GROUP = Group.EDITORS
HELP = Text(
    "In JSON Schema của định dạng kế hoạch, để trình soạn thảo gợi ý khóa và báo lỗi khi đang gõ.",
    "Print the JSON Schema of the plan format, by which editors complete keys and mark mistakes.",
)
EXAMPLES = {
    "dxplan schema -o dxplan.schema.json": Text(
        "Ghi ra tệp cho trình soạn thảo.", "Write it to a file for the editor."
    ),
    "dxplan schema --draft 7 --lang vi": Text(
        "Bản cũ hơn, chú giải tiếng Việt.", "The older draft, explained in Vietnamese."
    ),
}


def run(
    draft: Annotated[
        Draft, typer.Option("--draft", help=in_own_language("Phiên bản JSON Schema.", "Version of JSON Schema."))
    ] = Draft.DRAFT_2020_12,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
) -> None:
    """Print it, with the meaning of each key in both languages or in one."""
    written = json.dumps(
        plan_schema(draft, None if lang is None else console.language_for(None, lang)), ensure_ascii=False, indent=1
    )
    if output is None:
        console.show(written)
        return
    console.write_file(output, f"{written}\n", force=force, plans=[], lang=lang)
    console.tell(say("đã ghi {output}", "wrote {output}", output=str(output)), lang)
