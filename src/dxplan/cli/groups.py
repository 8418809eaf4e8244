"""What the commands are for, in the order in which a plan needs them: the headings of the page of all."""

from __future__ import annotations

from enum import Enum

from dxplan.text.phrase import Text


class Group(Enum):
    """Commands that stand together; each says its own as `GROUP`."""

    WRITING = Text("Lập kế hoạch", "Writing a plan")
    LOOKING = Text("Xem và rà soát", "Looking into it")
    DOING = Text("Theo dõi thực hiện, thay đổi", "While work is under way")
    HANDING_ON = Text("Văn bản, chương trình khác", "Papers and other programs")
    EDITORS = Text("Trình soạn thảo, cửa sổ lệnh", "Editors and shells")
