"""Progress that is written into plan files, or shown."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from unicodedata import normalize

import typer

from dxplan.api.inputs import nearest_task, period_closes
from dxplan.api.plans import Outcome, schedule_file
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang, plan_files
from dxplan.text.counts import TASK, Count
from dxplan.text.display import shown
from dxplan.text.lists import joined, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Text, say
from dxplan.text.system import reason_of

if TYPE_CHECKING:
    from dxplan.api.progress import Change, Recording, Refusal

_SUFFIXES = (".yaml", ".yml")
_MOST_BYTES = 10_000_000
_MOST_TOLD = 20


AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar=in_own_language("NGÀY", "DATE"),
        help=in_own_language(
            "Số liệu tính đến hết ngày này (status_date).", "The report holds at the close of this day (status_date)."
        ),
        show_default=False,
    ),
]
Period = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="2022-Q3",
        help=in_own_language(
            "Kỳ báo cáo, chốt ngày 14 (NĐ 09/2019): 2022-Q3, 2022-09, 2022-H1, 2022-9M, 2022.",
            "The period reported on, which closes on the 14th (Decree 09/2019): 2022-Q3, 2022-09, 2022-H1, …",
        ),
        show_default=False,
    ),
]


class Reported(NamedTuple):
    """What the command line reports: of tasks (and plans, still among them) by key, or a table; and as of which day."""

    words: tuple[str, ...]
    said: Mapping[str, str]
    table: Path | None
    as_of: date | None
    skip_unknown: bool = False

    @property
    def plans(self) -> list[Path]:
        """The words that are plan files."""
        return [Path(word) for word in self.words if _is_plan(word)]

    @property
    def tasks(self) -> list[str]:
        """The words that are ids of tasks, each once."""
        return list(dict.fromkeys(normalize("NFC", word.strip()) for word in self.words if not _is_plan(word)))


def closing_of(as_of: str | None, period: str | None) -> date | None:
    """The day that `--as-of` or `--period` says.

    Raises:
        typer.BadParameter: both are said, or what is said is no single day, or no period.
    """
    if as_of is not None and period is not None:
        raise typer.BadParameter(
            in_own_language("ghi --as-of hoặc --period, không ghi cả hai", "say --as-of or --period, not both")
        )
    if period is not None:
        closes = period_closes(period)
        if closes is None:
            raise typer.BadParameter(
                in_own_language(
                    "--period: {period} không phải kỳ báo cáo; viết ví dụ 2022-09, 2022-Q3, 2022-H1, 2022-9M, 2022",
                    "--period: {period} is no period; write for example 2022-09, 2022-Q3, 2022-H1, 2022-9M, 2022",
                    period=shown(period),
                )
            )
        return closes
    if as_of is None:
        return None
    from dxplan.cli.moment_option import read_moment

    moment = read_moment(as_of, "--as-of")
    assert moment is not None
    if moment.first != moment.last or moment.time is not None:
        raise typer.BadParameter(
            in_own_language(
                "--as-of: cần một ngày như 2022-03-31; kỳ báo cáo thì dùng --period",
                "--as-of: a day such as 2022-03-31 is wanted; for the period of a report use --period",
            )
        )
    return moment.first


def record_files(
    reported: Reported, today: date, lang: Lang | None, columns: int | None, *, only_shown: bool = False
) -> int:
    """Write what is reported into plan files, all of it or nothing, and say in a line for each what changed.

    Returns the exit code.
    """
    _check_words(reported)
    files = plan_files(reported.plans or None)
    outcomes = [schedule_file(path) for path in files]
    if console.show_mistakes(outcomes, lang, columns):
        return console.UNUSABLE
    recordings = _recordings(reported, outcomes, today)
    refused = [recording for recording in recordings if recording.refused]
    if refused:
        _tell_refused(refused)
        return console.UNUSABLE
    if only_shown:
        from dxplan.render.diff_text import diff_text

        color = console.has_color()
        console.show("".join(diff_text(r.file, r.before.decode(), r.after.decode(), color=color) for r in recordings))
    for recording in recordings:
        path = Path(recording.file)
        if not only_shown and recording.after != recording.before:
            if not path.is_file():
                console.stop(
                    in_own_language("{path} không phải tệp thường", "{path} is no regular file", path=str(path))
                )
            console.rewrite_plan(path, recording.before, recording.after, lang)
        _tell(recording, lang, is_written=not only_shown)
        _tell_finish(next(outcome for outcome in outcomes if outcome.file == recording.file), recording, lang)
    return console.FINE


def _is_plan(word: str) -> bool:
    return word.endswith(_SUFFIXES) or os.path.isfile(word)  # noqa: PTH113  # also with bytes that are no text


def _check_words(reported: Reported) -> None:
    if reported.table is not None:
        if reported.tasks or reported.said:
            raise typer.BadParameter(
                in_own_language(
                    "--from đã nêu nhiệm vụ và số liệu; không ghi thêm", "--from says tasks and figures; give no others"
                )
            )
    elif reported.said and not reported.tasks:
        raise typer.BadParameter(in_own_language("chưa ghi mã nhiệm vụ", "no task is named"))
    elif reported.tasks and not reported.said:
        raise typer.BadParameter(
            in_own_language(
                "chưa ghi số liệu: --percent, --actual-start, --actual-finish hoặc --remaining",
                "nothing is reported: give --percent, --actual-start, --actual-finish or --remaining",
            )
        )
    elif not reported.tasks and reported.as_of is None:
        raise typer.BadParameter(
            in_own_language(
                "chưa ghi gì để cập nhật: mã nhiệm vụ và số liệu, --from hoặc --as-of",
                "there is nothing to write: name tasks and figures, --from or --as-of",
            )
        )


def _recordings(reported: Reported, outcomes: Sequence[Outcome], today: date) -> list[Recording]:
    from dxplan.api.progress import record_progress, record_table

    if reported.table is not None:
        if len(outcomes) > 1:
            console.stop(
                in_own_language("một bảng là của một kế hoạch; ghi tên tệp", "a table is of one plan; name its file")
            )
        table = _read(reported.table)
        unknown = reported.skip_unknown
        return [record_table(outcomes[0], table, reported.as_of, today, skip_unknown=unknown)]
    if not reported.tasks:
        return [record_progress(outcome, (), {}, reported.as_of, today) for outcome in outcomes]
    by_file: dict[str, list[str]] = {}
    for task in reported.tasks:
        having = [outcome for outcome in outcomes if _knows(outcome, task)]
        if not having:
            near = nearest_task(task, outcomes)
            console.stop(
                in_own_language(
                    f"không có nhiệm vụ `{shown(task)}`" + (f"; có phải ý bạn là `{near}`?" if near else ""),
                    f"there is no task `{shown(task)}`" + (f"; did you mean `{near}`?" if near else ""),
                )
            )
        if len(having) > 1:
            console.stop(
                in_own_language(
                    "`{task}` có trong {files}; ghi tên tệp",
                    "`{task}` is in {files}; name the file",
                    task=shown(task),
                    files=listed([outcome.file for outcome in having]),
                )
            )
        by_file.setdefault(having[0].file, []).append(task)
    said = {key: _percent(text) if key == "progress" else text for key, text in reported.said.items()}
    return [
        record_progress(outcome, by_file[outcome.file], said, reported.as_of, today)
        for outcome in outcomes
        if outcome.file in by_file
    ]


def _knows(outcome: Outcome, task: str) -> bool:
    """Whether a plan has a task, or repeats it for every unit."""
    plan = outcome.plan
    return plan is not None and (task in plan.tasks or task in plan.written.tasks)


def _percent(text: str) -> str:
    """What stands after `--percent` is one, with its sign or without it."""
    text = text.strip()
    return text if text.endswith("%") else f"{text} %"


def _read(table: Path) -> bytes:
    try:
        if not table.exists():
            console.stop(
                in_own_language("{table}: không có tệp này", "{table}: there is no such file", table=shown(str(table)))
            )
        if not table.is_file():
            console.stop(
                in_own_language("{table} không phải tệp thường", "{table} is no regular file", table=shown(str(table)))
            )
        if table.stat().st_size > _MOST_BYTES:
            console.stop(in_own_language("{table}: bảng quá lớn", "{table}: the table is too large", table=str(table)))
        return table.read_bytes()
    except (OSError, ValueError) as error:
        console.stop(
            in_own_language(
                "không đọc được {table}: {reason}",
                "{table} cannot be read: {reason}",
                table=shown(str(table)),
                reason=reason_of(error),
            )
        )


def _tell_refused(recordings: Sequence[Recording]) -> None:
    """Say why nothing is written: in one line where there is one reason."""
    lines = [_refusal(recording, refusal) for recording in recordings for refusal in recording.refused]
    nothing = Text("chưa ghi gì", "nothing was written")
    if len(lines) == 1:
        console.complain(in_own_language("{why}; {nothing}", "{why}; {nothing}", why=lines[0], nothing=nothing))
        return
    for line in lines[:_MOST_TOLD]:
        console.complain(in_own_language(line))
    more = len(lines) - _MOST_TOLD
    if more > 0:
        console.complain(in_own_language("và {more} chỗ nữa", "and {more} more", more=more))
    console.complain(in_own_language(nothing))


def _refusal(recording: Recording, refusal: Refusal) -> Text:
    where: list[Part] = [recording.file]
    if refusal.line:
        where.append(say("dòng {line} của bảng", "line {line} of the table", line=refusal.line))
    if refusal.task is not None:
        where.append(refusal.task)
    return say("{where}: {why}", "{where}: {why}", where=joined(where, ": "), why=refusal.reason)


def _tell(recording: Recording, lang: Lang | None, *, is_written: bool) -> None:
    for refusal in recording.unknown:
        console.tell(
            say(
                "{file}: bỏ qua dòng {line} của bảng: {reason}",
                "{file}: line {line} of the table passed over: {reason}",
                file=recording.file,
                line=refusal.line,
                reason=refusal.reason,
            ),
            lang,
        )
    if not is_written:
        return
    tasks = list(dict.fromkeys(change.task for change in recording.changes if change.task is not None))
    done: list[Text] = []
    if tasks:
        done.append(
            say(
                "đã ghi tiến độ của {count} ({tasks})",
                "wrote the progress of {count} ({tasks})",
                count=Count(len(tasks), TASK),
                tasks=listed(tasks),
            )
        )
    done += [
        say("{key}: {after}", "{key}: {after}", key=change.key, after=change.after or "")
        for change in recording.changes
        if change.task is None
    ]
    done += [
        say("bỏ {key}: {before} của {task}", "took {key}: {before} off {task}", **_gone(change))
        for change in recording.changes
        if change.after is None
    ]
    if not done:
        done.append(Text("đã đúng như vậy, không ghi gì", "that is what it says already; nothing was written"))
    console.tell(say("{file}: {done}", "{file}: {done}", file=recording.file, done=joined(done, "; ")), lang)
    plan = recording.plan
    if plan is not None and plan.status_date is None and tasks:
        console.tell(
            say(
                "{file}: kế hoạch chưa có status_date; ghi bằng --as-of để phần còn lại tính từ ngày đó",
                "{file}: the plan has no status_date; write it with --as-of, so that what is left counts from then",
                file=recording.file,
            ),
            lang,
        )


def _tell_finish(outcome: Outcome, recording: Recording, lang: Lang | None) -> None:
    """Say when the plan is done now, where that is another day than before."""
    from dxplan.api.progress import schedule_recorded

    before, after = outcome.schedule, schedule_recorded(recording)
    if before is None or after is None or before.last_day == after.last_day:
        return
    console.tell(
        say(
            "{file}: kế hoạch xong {after}, trước đây {before}",
            "{file}: the plan is done on {after}, before that on {before}",
            file=recording.file,
            after=after.last_day,
            before=before.last_day,
        ),
        lang,
    )


def _gone(change: Change) -> dict[str, str]:
    return {"key": change.key, "before": change.before or "", "task": change.task or ""}
