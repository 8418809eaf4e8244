"""Words by which a task tells that it is no step, though its kind or other words sound like one."""

from __future__ import annotations

from dxplan.checks.procedure.phrases import Both, Phrases
from dxplan.checks.procedure.signs import TESTS_SECURITY, Sign
from dxplan.checks.procedure.step import Step

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

EVALUATES_A_TRIAL = (
    "đánh giá thí điểm; đánh giá thử nghiệm; đánh giá vận hành thử; đánh giá chạy thử; đánh giá kết quả thí điểm; "
    "đánh giá kết quả thử; đánh giá kết quả vận hành thử; đánh giá kết quả chạy thử; đánh giá đợt thí điểm; "
    "đánh giá việc thí điểm; "
    "đo nước; đo mưa; đo gió; đo xa; đo từ xa; đo đếm; đo đạc; trạm đo; điểm đo; đồng hồ đo; thiết bị đo; máy đo; "
    "hệ thống đo; phần mềm đo"
)
"""What is evaluated is a trial, or a thing that measures; it is no measurement itself."""

DRILLS = Sign(
    None,
    Phrases(
        "diễn tập ứng cứu; diễn tập phòng chống; diễn tập xử lý; diễn tập thực chiến; drill; drills; exercise; "
        "exercises",
        unless="kiểm thử; kiểm tra; đánh giá an toàn; test; tests; testing",
    ),
    is_all=True,
)
"""People exercise what they do in an emergency: it is no test of what was delivered."""

TESTS_INSTEAD = Sign(
    TESTS_SECURITY.step,
    Both(
        TESTS_SECURITY.phrases,
        Phrases(
            "kiểm tra; đánh giá; kiểm thử; kiểm định; rà quét; rà soát lỗ hổng; lỗ hổng; xâm nhập; thâm nhập; mã độc; "
            "diễn tập; pentest; pen test; penetration; vulnerability; vulnerabilities; test; tests; testing; "
            "scan; scans; audit; drill",
            unless="hồ sơ; phê duyệt; thẩm định; dossier; dossiers; approved; approval; approve; appraisal",
        ),
    ),
)
"""Under the kind of a level's approval only words of testing tell a test: a dossier of security is the level's."""
ENDS_A_TRY = Sign(
    None,
    Phrases(
        "bản thí điểm; bản thử nghiệm; bản dùng thử; hệ thống thí điểm; phần mềm thí điểm; nền tảng thí điểm; "
        "nền tảng dùng thử; nền tảng thử nghiệm; pilot version; trial version; pilot platform; trial platform",
        unless="hệ thống cũ; phần mềm cũ; old system",
    ),
)
"""What was only tried is taken down: no old system is."""
ACCEPTS_IN_THE_END = Sign(
    Step.ACCEPTANCE,
    Phrases(
        "nghiệm thu; n thu; accept; acceptance",
        unless="kế hoạch nghiệm thu; sau nghiệm thu; nghiệm thu kỹ thuật; nghiệm thu nội bộ; technical acceptance",
    ),
)
"""An evaluation that accepts as well; what its makers take over among themselves goes on to a trial."""
