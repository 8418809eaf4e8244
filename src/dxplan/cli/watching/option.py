"""The options of commands that can be watched; what they need is loaded where they are given."""

from __future__ import annotations

from typing import Annotated

import typer

from dxplan.cli.help import in_own_language

Watch = Annotated[
    bool,
    typer.Option(
        "--watch",
        help=in_own_language(
            "Theo dõi tệp và hiện lại sau mỗi lần sửa; Ctrl-C để thôi.",
            "Watch the files and show it again whenever they change; Ctrl-C ends.",
        ),
    ),
]
Port = Annotated[
    int,
    typer.Option(
        "--port",
        min=0,
        max=65535,
        help=in_own_language(
            "Cổng của trang html khi --watch; 0 là cổng trống bất kỳ.",
            "Port of the html page with --watch; 0 is any free one.",
        ),
    ),
]
DEFAULT_PORT = 8756
