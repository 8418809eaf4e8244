"""The work of `init`: what is not said is asked on a terminal, or has a default that is told."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from shlex import quote

import typer

from dxplan.api.beginning import (
    MODELINE,
    SCHEMA_FILE,
    BeginningError,
    Roadmap,
    begin_imported,
    begin_plan,
    find_roadmap,
    first_day_of_next_month,
    province_wished,
    roadmaps,
    start_typed,
)
from dxplan.cli import console
from dxplan.cli.asking import NoAnswerError, ask, can_ask
from dxplan.cli.help import in_own_language
from dxplan.cli.options import PLANS_FOLDER, Lang
from dxplan.render.lines import Line, laid_out, line
from dxplan.text.phrase import Language, Text, say

_STDOUT = Path("-")


def show_templates(language: Language, width: int) -> None:
    """Print the templates there are, each with what it is about."""
    console.show(_listed(roadmaps(language), width))


def from_template(
    template: str | None,
    file: Path | None,
    language: Language,
    start: str | None,
    province: str | None,
    name: str | None,
    today: date,
    *,
    force: bool,
    lang: Lang | None,
    width: int | None,
) -> None:
    """Write a plan from a template."""
    asks = can_ask()
    if file is not None:
        _refuse_target(file, force)
    try:
        roadmap = find_roadmap(template, language) if template is not None else _template_asked(language, asks, width)
        path = file or PLANS_FOLDER / f"{roadmap.name}.yaml"
        _refuse_target(path, force)
        of = province_wished(province) if province is not None else _province_asked(asks)
        first = start_typed(start) if start is not None else _start_asked(asks, today)
        begun = begin_plan(roadmap, path, first, language, province=of, name=name)
    except BeginningError as error:
        console.stop(in_own_language(error.reason))
    told = [
        say(
            "{start} → {finish}, từ mẫu {template}",
            "{start} → {finish}, from the template {template}",
            start=begun.first_day,
            finish=begun.last_day,
            template=roadmap.name,
        )
    ]
    if start is None and not asks:
        told.append(
            say(
                "bắt đầu {day}: ngày làm việc đầu tiên của tháng sau (--start chọn ngày khác)",
                "it starts on {day}, the first working day of next month (--start says another day)",
                day=begun.first_day,
            )
        )
    elif begun.first_day != first:
        told.append(
            say(
                "{asked} là ngày nghỉ: bắt đầu {day}",
                "{asked} is a day off: it starts on {day}",
                asked=first,
                day=begun.first_day,
            )
        )
    if begun.plan.province is None:
        told.append(
            Text("chưa ghi tỉnh, thành phố (--province)", "no province is said (--province)"),
        )
    _write(path, begun.data.decode(), told, force=force, lang=lang, width=width)


def from_another_file(
    source: Path,
    file: Path | None,
    language: Language,
    start: str | None,
    province: str | None,
    name: str | None,
    *,
    force: bool,
    lang: Lang | None,
    width: int | None,
) -> None:
    """Write a plan from another program's file; what did not come over is told on standard error."""
    from dxplan.api.importing import Refused, import_file, import_report

    path = file or PLANS_FOLDER / f"{source.stem or 'plan'}.yaml"
    try:
        _refuse_target(path, force)
        of = None if province is None else province_wished(province)
        first = None if start is None else start_typed(start)
        brought = import_file(source, language=language)
        if isinstance(brought, Refused):
            hint = say("; {hint}", "; {hint}", hint=brought.hint) if brought.hint else ""
            console.stop(
                in_own_language(
                    "{file}: {reason}{hint}",
                    "{file}: {reason}{hint}",
                    file=str(source),
                    reason=brought.reason,
                    hint=hint,
                )
            )
        data = begin_imported(brought.text, path, first, language, province=of, name=name)
    except BeginningError as error:
        console.stop(in_own_language(error.reason))
    console.put_report_aside(import_report(brought, "text", console.language_for(None, lang), console.width(width)))
    told = [say("nhập từ {file}", "imported from {file}", file=str(source))]
    _write(path, data.decode(), told, force=force, lang=lang, width=width)
    if brought.problem is not None:
        raise typer.Exit(console.FINDINGS)


def _write(path: Path, text: str, told: list[Text], *, force: bool, lang: Lang | None, width: int | None) -> None:
    if path == _STDOUT:
        console.show(text)
        return
    schema = path.with_name(SCHEMA_FILE)
    with console.together() as made:
        if path.parent == PLANS_FOLDER:
            console.make_folder(PLANS_FOLDER, made)
        is_new = not os.path.lexists(path)
        console.write_file(path, text, force=force, plans=(), lang=lang)
        made += [path] if is_new else []
        if MODELINE in text and not schema.exists():
            from dxplan.api.schemas import plan_schema

            written = f"{json.dumps(plan_schema(), ensure_ascii=False, indent=1)}\n"
            console.write_file(schema, written, force=False, plans=())
            made.append(schema)
    if schema in made:
        told.append(
            say(
                "{schema}: để trình soạn thảo gợi ý khóa khi gõ",
                "{schema}: by it editors complete keys",
                schema=str(schema),
            )
        )
    said = console.language_for(None, lang)
    lines = [line(say("đã ghi {file}", "wrote {file}", file=str(path)).in_language(said))]
    lines += [line(each.in_language(said), indent=2) for each in told]
    marks = sum(text.count(mark) - text.count(f"{mark} …") for mark in ("[ĐIỀN", "[FILL IN"))
    if marks:
        lines.append(
            line(
                say(
                    "{count} chỗ cần điền: tìm “{mark}” trong tệp",
                    "{count} places to fill in: look for “{mark}” in the file",
                    count=marks,
                    mark="[ĐIỀN" if "[ĐIỀN" in text else "[FILL IN",
                ).in_language(said),
                indent=2,
            )
        )
    lines.append(line(Text("tiếp theo:", "next:").in_language(said)))
    lines += [line(f"dxplan {command} {quote(str(path))}", indent=2) for command in ("check", "gantt", "report")]
    console.show(laid_out(lines, console.width(width), color=False))


def _refuse_target(path: Path, force: bool) -> None:
    """Say before anything is asked that a file is there, that it is a folder, or that its folder is missing."""
    if path == _STDOUT:
        return
    try:
        is_file, is_folder = path.is_file(), path.is_dir()
        is_lost = path.parent != PLANS_FOLDER and not path.parent.exists()
    except (OSError, ValueError):
        return
    if is_file and not force:
        console.stop(in_own_language(f"{path} đã có; dùng --force để ghi đè", f"{path} exists; --force overwrites it"))
    if is_folder:
        example = path / "ke-hoach.yaml"
        console.stop(
            in_own_language(
                f"{path} là thư mục; ghi tên tệp, ví dụ {example}", f"{path} is a folder; name a file, as {example}"
            )
        )
    if is_lost:
        console.stop(
            in_own_language(
                f"không có thư mục {path.parent}; tạo thư mục trước",
                f"there is no folder {path.parent}; make it first",
            )
        )


def _listed(found: tuple[Roadmap, ...], width: int) -> str:
    lines: list[Line] = []
    for number, roadmap in enumerate(found, 1):
        lines.append(line(f"{number}. {roadmap.name}"))
        if roadmap.title:
            lines.append(line(roadmap.title, indent=3))
    return laid_out(lines, width, color=False)


def _template_asked(language: Language, asks: bool, width: int | None) -> Roadmap:
    found = roadmaps(language)
    if not asks:
        raise typer.BadParameter(
            in_own_language(
                "hãy chọn mẫu: --template TÊN, một trong: {names} (--list cho biết thêm)",
                "choose a template: --template NAME, one of: {names} (--list tells more)",
                names=", ".join(roadmap.name for roadmap in found),
            )
        )
    console.put_report_aside(_listed(found, console.width(width)))

    def read(answer: str) -> Roadmap:
        if not answer.strip():
            raise NoAnswerError(Text("gõ số hoặc tên của một mẫu", "type the number or the name of a template"))
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]
        try:
            return find_roadmap(answer, language)
        except BeginningError as error:
            raise NoAnswerError(error.reason) from None

    return ask(in_own_language("Mẫu nào (số hoặc tên)?", "Which template (number or name)?"), read)


def _province_asked(asks: bool) -> str | None:
    def read(answer: str) -> str | None:
        try:
            return province_wished(answer) if answer else None
        except BeginningError as error:
            raise NoAnswerError(error.reason) from None

    if not asks:
        return None
    return ask(in_own_language("Tỉnh, thành phố (Enter: để sau)?", "Province or city (Enter: later)?"), read)


def _start_asked(asks: bool, today: date) -> date:
    usual = first_day_of_next_month(today)

    def read(answer: str) -> date:
        try:
            return start_typed(answer) if answer else usual
        except BeginningError as error:
            raise NoAnswerError(error.reason) from None

    if not asks:
        return usual
    return ask(
        in_own_language("Ngày bắt đầu (Enter: {day})?", "Start (Enter: {day})?", day=usual),
        read,
    )
