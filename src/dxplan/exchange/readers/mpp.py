"""Microsoft Project's own files, through MPXJ where it is installed: the format has no public description."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import msproject
from dxplan.text.phrase import Text, say

TITLE = Text("tệp .mpp của Microsoft Project", "Microsoft Project's .mpp")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TASKS = "TBkndTask".encode("utf-16-le")
"""The folder of tasks that every such file has; other compound files (.doc, .xls) have not."""
_AS_XML = Text(
    "hoặc trong Microsoft Project chọn Save As, dạng XML, rồi nhập tệp XML đó",
    "or choose Save As, XML in Microsoft Project, and import that file",
)
_NO_MPXJ = Text(
    "đọc tệp .mpp cần thư viện MPXJ và Java: pip install 'dxplan[mpp]'",
    ".mpp files need the library MPXJ and Java: pip install 'dxplan[mpp]'",
)
_NO_JAVA = Text("đọc tệp .mpp cần Java, chưa có trên máy này", ".mpp files need Java, which is not installed here")


def recognises(incoming: Incoming) -> bool:
    """Whether it is a compound file with a folder of tasks."""
    return incoming.data.startswith(_COMPOUND) and _TASKS in incoming.data


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in it, by way of XML."""
    try:
        xml = _as_xml(incoming.data)
    except ImportError:
        return Refused(_NO_MPXJ, _AS_XML)
    if isinstance(xml, Refused):
        return xml
    return msproject.read(Incoming(incoming.path, xml), wishes)


def _as_xml(data: bytes) -> bytes | Refused:
    jpype = import_module("jpype")
    import_module("mpxj")  # puts its classes where Java finds them
    try:
        if not jpype.isJVMStarted():
            jpype.startJVM("-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory")
    except Exception:
        return Refused(_NO_JAVA, _AS_XML)
    try:
        return _converted(jpype, data)
    except jpype.JException as error:
        return Refused(
            say("MPXJ không đọc được tệp ({reason})", "MPXJ cannot read the file ({reason})", reason=str(error)[:200]),
            _AS_XML,
        )


def _converted(jpype: Any, data: bytes) -> bytes | Refused:
    project = jpype.JClass("org.mpxj.reader.UniversalProjectReader")().read(
        jpype.JClass("java.io.ByteArrayInputStream")(jpype.JArray(jpype.JByte)(data))
    )
    if project is None:
        return Refused(Text("MPXJ không nhận ra tệp", "MPXJ does not know the file"), _AS_XML)
    out = jpype.JClass("java.io.ByteArrayOutputStream")()
    jpype.JClass("org.mpxj.mspdi.MSPDIWriter")().write(project, out)
    return bytes(out.toByteArray())
