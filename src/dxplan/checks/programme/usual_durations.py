"""How long tasks of a kind take: what is less cannot be done, what is more cannot be meant, in working days.

Assumed, from practice: the typical durations of the project's notes on procedure, with a wide margin on both sides.
No legal text sets a least for these; where one sets a most (appraisals, decisions), ours is three times that.
"""

from __future__ import annotations

from dxplan.checks.law.mentions import Words
from dxplan.model.kind import Kind, with_finer
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, folded

_A_YEAR = 250


class Usual(NamedTuple):
    """Of a kind (of those tasks whose name is `only` about this, `or_of_many_units`, and has no words of `unless`).

    Less than `least` or more than `most` cannot be; less than `seldom_less` is unusual. None: no bound.
    """

    key: str
    what: Text
    kinds: tuple[Kind, ...]
    least: float | None = None
    most: float | None = None
    seldom_less: float | None = None
    only: Words | None = None
    or_of_many_units: bool = False
    unless: Words | None = None


_DEPARTMENTS = Words(("các sở", "sở, ngành", "sở, ban, ngành", "departments"))
_WHOLE_PROVINCE = Words(
    (
        *("toàn tỉnh", "toàn thành phố", "cả tỉnh", "toàn địa bàn", "các xã", "cấp xã", "các phường", "các huyện"),
        *("tất cả cán bộ", "toàn thể cán bộ", "100% cán bộ", "các địa phương", "toàn ngành"),
        *("whole province", "entire province", "whole city", "all communes", "all districts", "all officials"),
    )
)
_ALL = Words((*_WHOLE_PROVINCE.phrases, *_DEPARTMENTS.phrases[:1], *_DEPARTMENTS.phrases[2:3]))
_OF_A_FEW = Words(
    (
        *("quản trị", "đầu mối", "nòng cốt", "giảng viên", "tổ trực", "kỹ thuật viên", "lãnh đạo"),
        *("đơn vị vận hành thử", "đơn vị thí điểm", "tham gia vận hành thử", "tham gia thí điểm"),
        *("administrators", "focal points", "trainers", "leaders"),
    )
)
"""Those who run the system or teach others, of whatever units: one course is enough."""
_MANY_UNITS = expression(
    r"(?<!\w)\d{2,}\s+(?:xã|phường|huyện|quận|sở|đơn vị|thôn|trường|trạm|communes|districts|wards)(?!\w)"
)


def speaks_of_many_units(name: str) -> bool:
    """Whether a name tells how many units a task is for, ten or more: as good as the whole province."""
    return _MANY_UNITS.search(folded(name)) is not None


_SMALL_WORK = Words(
    (
        *(
            "cấu hình",
            "cài đặt",
            "chỉnh sửa",
            "hiệu chỉnh",
            "sửa lỗi",
            "khắc phục",
            "bổ sung",
            "hoàn thiện",
            "thiết lập",
        ),
        *("kích hoạt", "tinh chỉnh", "cập nhật", "giao diện", "biểu mẫu", "mẫu biểu", "cấp tài khoản", "lập báo cáo"),
        *("hướng dẫn", "tài liệu", "quy chế", "quy trình", "nội dung", "kịch bản", "kế hoạch", "đề cương", "danh mục"),
        *("configure", "configuration", "install", "installation", "fix", "adjust", "update", "set up", "account"),
        *("manual", "guide", "templates", "content"),
    )
)
_SYSTEM = Words(
    (
        *("xây dựng", "phát triển", "lập trình", "phần mềm", "hệ thống", "nền tảng", "cổng", "ứng dụng", "kho dữ liệu"),
        *("cơ sở dữ liệu", "csdl", "trung tâm", "trục liên thông", "build", "building", "develop", "development"),
        *("software", "system", "platform", "portal", "application", "warehouse", "database"),
    )
)
_CLEANED = Words(
    (
        *("làm sạch", "chuẩn hóa", "chuẩn hoá", "số hóa", "số hoá", "clean", "cleaning", "cleansing", "digitise"),
        *("digitisation", "digitize", "digitization"),
    )
)
_WAREHOUSE = Words(("kho dữ liệu", "xây dựng cơ sở dữ liệu", "xây dựng csdl", "data warehouse", "build the database"))

USUAL = (
    Usual(
        "warehouse",
        Text("xây dựng kho dữ liệu", "a data warehouse"),
        (Kind.DATA,),
        least=10,
        seldom_less=20,
        only=_WAREHOUSE,
        unless=_SMALL_WORK,
    ),
    Usual(
        "cleaning",
        Text("làm sạch, số hóa dữ liệu", "cleaning or digitising data"),
        with_finer(Kind.DATA),
        least=3,
        seldom_less=8,
        only=_CLEANED,
        unless=_SMALL_WORK,
    ),
    Usual(
        "build",
        Text("xây dựng hệ thống", "building a system"),
        (Kind.BUILD,),
        least=8,
        most=4 * _A_YEAR,
        seldom_less=20,
        only=_SYSTEM,
        unless=_SMALL_WORK,
    ),
    Usual(
        "software",
        Text("xây dựng phần mềm", "writing software"),
        (Kind.BUILD,),
        least=5,
        seldom_less=20,
        only=Words(("xây dựng phần mềm", "phát triển phần mềm", "xây dựng hệ thống", "develop the software")),
    ),
    Usual("work", Text("việc xây dựng khác", "other building"), (Kind.BUILD,), seldom_less=5, unless=_SMALL_WORK),
    Usual(
        "province_training",
        Text("tập huấn toàn tỉnh", "training of a whole province"),
        (Kind.TRAINING,),
        least=3,
        seldom_less=10,
        only=_WHOLE_PROVINCE,
        or_of_many_units=True,
        unless=_OF_A_FEW,
    ),
    Usual(
        "departments_training",
        Text("tập huấn các sở", "training of all departments"),
        (Kind.TRAINING,),
        least=1,
        seldom_less=5,
        only=_DEPARTMENTS,
        unless=_OF_A_FEW,
    ),
    Usual(
        "province_survey",
        Text("khảo sát toàn tỉnh", "a survey of a whole province"),
        (Kind.SURVEY,),
        least=3,
        most=_A_YEAR,
        seldom_less=10,
        only=_ALL,
        or_of_many_units=True,
    ),
    Usual("survey", Text("khảo sát", "a survey"), (Kind.SURVEY,), least=1, most=_A_YEAR, seldom_less=3),
    Usual(
        "province_rollout",
        Text("nhân rộng toàn tỉnh", "a roll-out over a whole province"),
        (Kind.ROLLOUT,),
        least=5,
        seldom_less=20,
        only=_ALL,
        or_of_many_units=True,
    ),
    Usual("rollout", Text("nhân rộng", "a roll-out"), (Kind.ROLLOUT,), least=1, seldom_less=3),
    Usual("trial", Text("vận hành thử", "a trial operation"), (Kind.TRIAL,), least=5, most=_A_YEAR, seldom_less=10),
    Usual(
        "preparation",
        Text("lập dự án, kế hoạch thuê", "preparing a project or hire"),
        (Kind.INVEST_PREP, Kind.DESIGN),
        least=3,
        seldom_less=10,
    ),
    Usual(
        "integrate", Text("tích hợp", "an integration"), (Kind.INTEGRATE,), least=2, seldom_less=5, unless=_SMALL_WORK
    ),
    Usual(
        "infra",
        Text("đầu tư hạ tầng", "infrastructure"),
        (Kind.INFRA,),
        least=1,
        most=5 * _A_YEAR,
        seldom_less=5,
        unless=_SMALL_WORK,
    ),
    Usual(
        "bids", Text("đánh giá hồ sơ dự thầu", "an evaluation of bids"), (Kind.BID_EVALUATION,), least=1, seldom_less=5
    ),
    Usual(
        "bids",
        Text("đánh giá hồ sơ dự thầu", "an evaluation of bids"),
        (Kind.TENDER,),
        least=1,
        seldom_less=5,
        only=Words(("chấm thầu", "đánh giá hồ sơ dự thầu", "đánh giá HSDT", "đánh giá E-HSDT", "evaluate the bids")),
    ),
    Usual("accept", Text("nghiệm thu", "an acceptance"), with_finer(Kind.ACCEPT), most=_A_YEAR, seldom_less=1),
    Usual("approve", Text("phê duyệt", "an approval"), (Kind.APPROVE,), most=120),
    Usual("appraise", Text("thẩm định", "an appraisal"), (Kind.APPRAISE,), least=0.5, most=120, seldom_less=2),
    Usual("test", Text("kiểm thử", "a test"), with_finer(Kind.TEST), least=0.5, most=_A_YEAR, seldom_less=2),
    Usual("evaluate", Text("đánh giá", "an evaluation"), (Kind.EVALUATE,), least=1, most=_A_YEAR, seldom_less=3),
    Usual("review", Text("sơ kết, tổng kết", "a review"), (Kind.REVIEW,), least=1, most=_A_YEAR, seldom_less=2),
    Usual("measure", Text("đo lường", "a measurement"), (Kind.MEASURE,), most=2 * _A_YEAR, seldom_less=1),
    Usual("golive", Text("đưa vào sử dụng", "a go-live"), (Kind.GOLIVE,), most=120),
)
"""The first row that is about a task holds for it."""

EVALUATION_SHARE = 0.02
"""Share of what is evaluated that its evaluation takes at the least: of a year some five days (assumed)."""
