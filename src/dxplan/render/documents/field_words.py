"""Words of a plan file in a finding, as people say them at a meeting."""

from __future__ import annotations

import re
from datetime import date

from dxplan.model.kind import Kind
from dxplan.model.system import Route
from dxplan.render.documents.link_words import link_in_words, without_file_words
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Text

_CODE = re.compile(r"(?P<noun>(?:nhiệm vụ|[Tt]asks?|mốc|milestone) (?=`))?`(?P<code>[^`]*)`")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_NAMES = 2
_WORDS = {
    "after": Text("quan hệ phụ thuộc", "dependencies"),
    "lead": Text("cơ quan chủ trì", "lead agency"),
    "support": Text("cơ quan phối hợp", "supporting agencies"),
    "deadline": Text("thời hạn", "deadline"),
    "duration": Text("thời gian thực hiện", "duration"),
    "range": Text("khoảng ước lượng thời gian", "range of the duration"),
    "deliverable": Text("sản phẩm", "product"),
    "cost": Text("kinh phí", "cost"),
    "funding": Text("nguồn kinh phí", "source of funds"),
    "budget": Text("tổng kinh phí", "budget"),
    "total": Text("tổng mức", "total"),
    "by_year": Text("kinh phí từng năm", "budget by year"),
    "kpis": Text("chỉ tiêu", "targets"),
    "system": Text("hệ thống", "system"),
    "resources": Text("nguồn lực", "resources"),
    "risks": Text("danh mục rủi ro", "risk register"),
    "start": Text("ngày bắt đầu", "start"),
    "finish_by": Text("thời hạn của kế hoạch", "plan's deadline"),
    "status_date": Text("ngày chốt số liệu", "status date"),
    "calendar": Text("lịch làm việc", "calendar"),
    "successor": Text("cơ quan kế tục", "successor"),
    "valid_to": Text("ngày kết thúc hoạt động", "last day"),
    "actual_start": Text("ngày bắt đầu thực tế", "actual start"),
    "actual_finish": Text("ngày hoàn thành thực tế", "actual finish"),
    "progress": Text("tỷ lệ hoàn thành", "progress"),
    "security_level": Text("cấp độ an toàn", "security level"),
    "personal_data": Text("dữ liệu cá nhân", "personal data"),
    "by": Text("thời hạn", "date"),
    "ends": Text("ngày hết hiệu lực", "last day"),
    "signed": Text("ngày ký", "day of signing"),
    "agreement": Text("thỏa thuận", "agreement"),
    "baseline": Text("giá trị hiện trạng", "baseline"),
    "target": Text("mục tiêu", "target"),
    "unit": Text("đơn vị tính", "unit"),
    "capacity": Text("năng lực", "capacity"),
    "probability": Text("xác suất", "probability"),
    "response": Text("biện pháp ứng phó", "response"),
    "owner": Text("đầu mối", "owner"),
    "source": Text("nguồn", "source"),
    "assumed": Text("dấu giả định", "mark as assumed"),
    "remaining": Text("thời gian còn lại", "remaining time"),
    "each": Text("danh sách đơn vị nhân rộng", "list of units"),
    "must_start_on": Text("ngày ấn định bắt đầu", "fixed start"),
    "must_finish_on": Text("ngày ấn định hoàn thành", "fixed finish"),
    "start_no_earlier_than": Text("ngày bắt đầu sớm nhất", "earliest start allowed"),
    "start_no_later_than": Text("ngày bắt đầu muộn nhất", "latest start allowed"),
    "finish_no_earlier_than": Text("ngày hoàn thành sớm nhất", "earliest finish allowed"),
    "finish_no_later_than": Text("ngày hoàn thành muộn nhất", "latest finish allowed"),
}

_ROUTES = {
    Route.PROJECT: Text("dự án đầu tư", "investment project"),
    Route.HIRE: Text("thuê dịch vụ", "hired service"),
    Route.ORDER: Text("đặt hàng sau thử nghiệm", "ordered after a trial"),
}
_KINDS = {
    Kind.MILESTONE: Text("mốc", "milestone"),
    Kind.SURVEY: Text("khảo sát", "survey"),
    Kind.PLAN: Text("lập kế hoạch", "planning"),
    Kind.POLICY: Text("ban hành quy định", "rules"),
    Kind.APPROVE: Text("phê duyệt", "approval"),
    Kind.INVEST_PREP: Text("chuẩn bị đầu tư", "investment preparation"),
    Kind.APPRAISE: Text("thẩm định", "appraisal"),
    Kind.TENDER: Text("lựa chọn nhà thầu", "tender"),
    Kind.CONTRACT: Text("ký hợp đồng", "contract"),
    Kind.INFRA: Text("hạ tầng", "infrastructure"),
    Kind.BUILD: Text("xây dựng", "building"),
    Kind.DATA: Text("dữ liệu", "data"),
    Kind.INTEGRATE: Text("tích hợp", "integration"),
    Kind.SEC_LEVEL: Text("phê duyệt cấp độ an toàn", "security level"),
    Kind.TEST: Text("kiểm thử", "test"),
    Kind.TRIAL: Text("vận hành thử", "trial operation"),
    Kind.EVALUATE: Text("đánh giá", "evaluation"),
    Kind.ACCEPT: Text("nghiệm thu", "acceptance"),
    Kind.GOLIVE: Text("đưa vào sử dụng", "go-live"),
    Kind.PILOT: Text("thí điểm", "pilot"),
    Kind.ROLLOUT: Text("nhân rộng", "roll-out"),
    Kind.TRAINING: Text("đào tạo, tập huấn", "training"),
    Kind.COMMS: Text("truyền thông", "communication"),
    Kind.OPS: Text("vận hành", "operation"),
    Kind.REVIEW: Text("sơ kết, tổng kết", "review"),
    Kind.MEASURE: Text("đo lường", "measurement"),
}


def tasks_named(subject: Subject, text: str) -> frozenset[str]:
    """The ids of the tasks that a finding's sentence names."""
    return frozenset(found["code"] for found in _CODE.finditer(text)).intersection(subject.plan.tasks)


def in_plain_words(subject: Subject, text: str, known: frozenset[str] = frozenset()) -> str:
    """A finding's sentence without code: tasks by number and name, other ids by name, keys in words.

    Numbers must do for tasks that are `known` by name already, and where many are listed.
    """
    briefly = known if len(tasks_named(subject, text)) <= _MOST_NAMES else frozenset(subject.plan.tasks)

    def said(found: re.Match[str]) -> str:
        code, noun = found["code"], found["noun"] or ""
        if code in subject.plan.tasks:  # its own name says already what it is
            task = subject.plan.tasks[code]
            return subject.numbered(task) if code in briefly else subject.quoted(task)
        return noun + _said(subject, code)

    return _CODE.sub(said, without_file_words(subject, text))


def _said(subject: Subject, code: str) -> str:
    plan = subject.plan
    if code in plan.tasks:
        return subject.numbered(plan.tasks[code])
    for register in (plan.agencies, plan.resources, plan.systems, plan.kpis, plan.risks, plan.calendars):
        if code in register:
            return f"“{subject.name(register[code])}”"
    if code in _WORDS:
        return subject.say(_WORDS[code])
    if _DATE.fullmatch(code):
        return subject.day(date.fromisoformat(code))
    key, colon, value = code.partition(": ")
    if key == "kind" and value in {kind.value for kind in Kind}:
        kind = _KINDS[Kind(value)]
        return subject.say(kind.vi, f"the kind “{kind.en}”")
    if key == "route" and value in {route.value for route in Route}:
        return subject.say(_ROUTES[Route(value)])
    if colon and key in _WORDS:
        return f"{subject.say(_WORDS[key])} {_values(subject, value)}".strip()
    id_, dot, constraint = code.partition(".")
    if dot and id_ in plan.tasks and constraint in _WORDS:
        task, word = subject.numbered(plan.tasks[id_]), _WORDS[constraint]
        return subject.say(f"{word.vi} của {task}", f"the {word.en} of {task}")
    id_, _, link = code.partition(" ")
    if id_ in plan.tasks:
        return f"{subject.numbered(plan.tasks[id_])} ({link_in_words(subject, link)})"
    return f"“{code}”"


def _values(subject: Subject, written: str) -> str:
    """The value after a key: one thing, several in brackets; a pattern in braces or an ellipsis says nothing."""
    if written.startswith("{"):
        return ""
    values = [value.strip().strip('"') for value in written.strip("[]").split(",")]
    return ", ".join(_said(subject, value) for value in values if value != "…")
