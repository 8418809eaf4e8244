"""Steps that a plan presupposes and does not have: what it shows itself, by a later step or by its other systems."""

from __future__ import annotations

from dxplan.checks.procedure.phrases import Phrases
from dxplan.checks.procedure.row import BOUGHT, OWNED
from dxplan.checks.procedure.step import Step
from dxplan.model.system import Route
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

HIGHEST_LEVEL = 5
"""Of the security levels."""


class Presupposed(NamedTuple):
    """A step that a system lacks though it has one `of_these`, and one of each group of `with_these`.

    Any of `instead` will do for the step. Where it says `elsewhere`, it is only asked for if another system of the plan
    has the step. `said` narrows what the tasks of these say by their name and deliverable. `above` is the highest
    security level that it is asked for at, where another rule asks above it. `called` is its name, where that is not
    the usual one of the step.
    """

    step: Step
    of_these: tuple[Step, ...]
    why: Text
    with_these: tuple[tuple[Step, ...], ...] = ()
    instead: tuple[Step, ...] = ()
    elsewhere: bool = False
    said: Phrases | None = None
    routes: frozenset[Route] = frozenset()
    above: int = HIGHEST_LEVEL
    called: Text | None = None

    @property
    def words(self) -> Text:
        """What the step is called here."""
        return self.called or self.step.words


_DELIVERED = (Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.INTEGRATION)
_JUDGED = Text("đánh giá kết quả vận hành thử", "evaluation of the trial operation")
_CHOSEN = (Step.CONTRACT, Step.RESULT)

PRESUPPOSED = (
    Presupposed(
        Step.SURVEY,
        (Step.STUDY,),
        Text("lập dự án trên số liệu nào", "on what figures is the study made"),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.STUDY,
        (Step.APPRAISAL, Step.DECISION),
        Text("chưa ai lập hồ sơ để thẩm định, phê duyệt", "nobody writes what is appraised and decided"),
        with_these=((Step.INVITATION, *_CHOSEN),),
        instead=(Step.DESIGN,),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.DECISION,
        (Step.SELECTION_PLAN, Step.INVITATION, Step.DESIGN),
        Text("hồ sơ lập, thẩm định xong mà không ai quyết định", "what was written and appraised, nobody decides"),
        with_these=((Step.STUDY, Step.APPRAISAL),),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.DESIGN,
        (Step.DESIGN_APPROVAL,),
        Text("chưa ai lập thiết kế được phê duyệt", "nobody makes the design that is approved"),
        said=Phrases("thiết kế; dự toán; tkct; tktc; design", unless="lập; soạn; draft; prepare; prepared"),
        routes=OWNED,
    ),
    Presupposed(
        Step.INVITATION,
        (Step.BID_EVALUATION, Step.RESULT),
        Text("không mời thầu thì không có hồ sơ dự thầu", "without an invitation there are no bids"),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.BID_EVALUATION,
        (Step.INVITATION,),
        Text("hồ sơ dự thầu đã nhận mà không ai đánh giá", "the bids are received and nobody evaluates them"),
        with_these=(_CHOSEN,),
        said=Phrases(
            "mở thầu; đóng thầu; mời thầu rộng rãi; mời thầu qua mạng; nhận hồ sơ; nhận và mở; đăng tải; phát hành; "
            "opening of bids; bid opening; bids received",
            unless="chấm thầu; đánh giá; thương thảo; lập; soạn; xét thầu; kết quả; evaluation; result",
        ),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.RESULT,
        (Step.CONTRACT,),
        Text("kết quả lựa chọn nhà thầu chưa ai phê duyệt", "nobody approves the result of the tender"),
        with_these=((Step.BID_EVALUATION,),),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.BUILD,
        (Step.TEST, Step.SECURITY_TEST, Step.TRIAL, Step.ACCEPTANCE),
        Text("không có việc nào làm ra hệ thống này", "no task makes the system"),
        with_these=(_CHOSEN,),
        instead=(Step.SERVERS, Step.EQUIPMENT),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.BUILD,
        (Step.TEST, Step.SECURITY_TEST, Step.TRIAL),
        Text("có máy chủ, dữ liệu mà không có phần mềm", "there are servers and data, but no software"),
        with_these=(_CHOSEN, (Step.DATA, Step.INTEGRATION, Step.MIGRATION), (Step.SERVERS, Step.EQUIPMENT)),
        routes=BOUGHT,
    ),
    Presupposed(
        Step.TEST,
        (Step.TRIAL, Step.ACCEPTANCE),
        Text("người dùng gặp lỗi mà kiểm thử đã thấy trước được", "users meet what a test would have shown"),
        with_these=((Step.BUILD,), _CHOSEN),
    ),
    Presupposed(
        Step.SECURITY_TEST,
        (Step.GOLIVE, Step.ROLLOUT),
        Text("hệ thống khác của kế hoạch có kiểm tra an toàn", "other systems of the plan are tested for security"),
        elsewhere=True,
        above=2,
    ),
    Presupposed(
        Step.SEC_LEVEL,
        (Step.GOLIVE, Step.ROLLOUT),
        Text("cấp độ thấp cũng phải được phê duyệt", "a low level has to be approved, too"),
        with_these=(_DELIVERED,),
        above=2,
    ),
    Presupposed(
        Step.INTEGRATION,
        (Step.SHARING,),
        Text("thống nhất chia sẻ dữ liệu rồi mà không kết nối", "sharing is agreed upon, and nothing connects"),
        instead=(Step.DATA, Step.MIGRATION),
    ),
    Presupposed(
        Step.MIGRATION,
        (Step.SWITCH_OFF,),
        Text("dữ liệu của hệ thống cũ đi đâu", "what becomes of the old system's data"),
        with_these=((Step.BUILD, Step.SERVERS, Step.CONTRACT),),
        instead=(Step.DATA,),
    ),
    Presupposed(
        Step.SWITCH_OFF,
        (Step.MIGRATION,),
        Text("chuyển dữ liệu xong thì hệ thống cũ dừng lúc nào", "when does the old system stop"),
        said=Phrases("cũ; hệ thống đang dùng; phần mềm hiện có; old; legacy", unless="bản thí điểm; bản thử"),
    ),
    Presupposed(
        Step.TRIAL,
        (Step.EVALUATION,),
        Text("đánh giá một lần thử không có trong kế hoạch", "what it evaluates is not in the plan"),
        said=Phrases("thử; vht; thí điểm; thử nghiệm; trial; pilot", unless="hồ sơ; kiểm thử"),
        instead=(Step.PILOT,),
    ),
    Presupposed(
        Step.TRIAL,
        (Step.ACCEPTANCE,),
        Text("hệ thống khác của kế hoạch có vận hành thử", "other systems of the plan have a trial operation"),
        with_these=((Step.GOLIVE, Step.ROLLOUT), (Step.BUILD, Step.SERVERS)),
        instead=(Step.PILOT,),
        elsewhere=True,
    ),
    Presupposed(
        Step.EVALUATION,
        (Step.TRIAL,),
        Text("kết quả vận hành thử không ai đánh giá", "nobody evaluates the result of the trial"),
        called=_JUDGED,
        with_these=((Step.ACCEPTANCE,),),
        said=Phrases("nhật ký; diary; log; biên bản vận hành"),
    ),
    Presupposed(
        Step.EVALUATION,
        (Step.TRIAL,),
        Text("các hệ thống khác được đánh giá sau khi thử", "other systems are evaluated after their trial"),
        called=_JUDGED,
        with_these=((Step.ACCEPTANCE,),),
        elsewhere=True,
    ),
    Presupposed(
        Step.HANDOVER,
        (Step.ACCEPTANCE,),
        Text("hệ thống khác của kế hoạch có bàn giao", "other systems of the plan are handed over"),
        with_these=((Step.BUILD,),),
        elsewhere=True,
        routes=OWNED,
    ),
    Presupposed(
        Step.REGULATION,
        (Step.GOLIVE,),
        Text("không có quy chế thì không ai biết ai làm gì", "without rules nobody knows who does what"),
        with_these=(_DELIVERED,),
    ),
    Presupposed(
        Step.GOLIVE,
        (Step.SWITCH_OFF, Step.REGULATION, Step.ANNOUNCEMENT, Step.ROLLOUT, Step.OPERATION),
        Text("không ai quyết định ngày hệ thống được dùng", "nobody decides from when it is used"),
        with_these=((Step.ACCEPTANCE,), _DELIVERED),
        elsewhere=True,
    ),
    Presupposed(
        Step.GOLIVE,
        (Step.REGULATION, Step.ANNOUNCEMENT, Step.SWITCH_OFF),
        Text("không ai quyết định ngày hệ thống được dùng", "nobody decides from when it is used"),
        with_these=((Step.ACCEPTANCE,), _DELIVERED),
        instead=(Step.ROLLOUT,),
    ),
    Presupposed(
        Step.OPERATION,
        (Step.HAND_BACK,),
        Text("hợp đồng thuê kết thúc mà không có thời gian thuê", "the hire ends, and no time of hire is planned"),
        instead=(Step.ROLLOUT,),
        routes=frozenset({Route.HIRE}),
    ),
)
"""In the order of a system's life."""
