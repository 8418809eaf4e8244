"""Words by which a task tells that it is no step, though its kind or other words sound like one."""

from __future__ import annotations

from dxplan.checks.procedure.phrases import Phrases
from dxplan.checks.procedure.signs import Sign

SETS_UP_A_BODY = Sign(
    None,
    Phrases(
        "kiện toàn; thành lập; bổ nhiệm; set up the team; set up a team; team is set up; appoint; appoints",
        unless="quy chế; quy trình; quy định; nội quy; regulation; rules; procedure; procedures",
    ),
)
"""Who is to do something is decided, and not how it is done."""

TELLS_WHAT_IS_TO_COME = Sign(
    None,
    Phrases(
        "lộ trình; kế hoạch chuyển; lịch chuyển; lịch thay; thời gian chuyển; phạm vi thí điểm; phạm vi thử nghiệm; "
        "tham gia thí điểm; tham gia thử nghiệm; đợt thí điểm; đợt thử nghiệm; road map; roadmap; timetable; "
        "scope of the pilot; scope of the trial; pilot area; taking part in the pilot",
        unless="khai trương; ra mắt; họp báo; chính thức; đưa vào sử dụng; đưa vào vận hành; kết quả; thành công; "
        "launch; official; officially; into use; results",
    ),
    is_all=True,
)
"""When old will give way to new, and where something is being tried, promises nothing that works already."""

OPENS = Phrases(
    "khai trương; ra mắt; họp báo; chính thức; công bố; toàn tỉnh; rộng rãi; đưa vào sử dụng; "
    "launch; official; officially; press conference; whole province; announce; announcement"
)
"""What is announced as open to all."""
