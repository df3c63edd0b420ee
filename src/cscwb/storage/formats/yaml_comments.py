"""Where libyaml cuts something off a YAML text that may have been meant as words."""

import re
from collections.abc import Iterator

from yaml import CBaseLoader
from yaml.events import ScalarEvent, StreamEndEvent
from yaml.tokens import (
    FlowEntryToken,
    FlowMappingEndToken,
    FlowSequenceEndToken,
    KeyToken,
    ScalarToken,
)

from cscwb.storage.formats.plain import Region

_PERHAPS_CUT = re.compile(r"[^\s#][ \t]+#[^\s#]")
_CUT = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_PERHAPS_GLUED = re.compile(r"""[]"'},|>0-9+-]#|(?<![^\s{\[,])\?\S""")
_HEADER = re.compile("[|>][-+0-9]*")


def cut_off(text: str) -> Iterator[Region]:
    """The comments that stand behind words and have no blank after their ``#``: ``Decision #12``.

    The text is one that `cscwb.storage.formats.yaml_reader.loads` reads.
    """
    if _PERHAPS_CUT.search(text):
        for event in _scalars(text):
            found = None if event.style else _CUT.match(text, _end(event))
            if found and event.value:
                yield Region(*found.span(1))


def glued(text: str) -> Iterator[int]:
    """Where libyaml takes for a mark what YAML calls a part of the text, since no blank parts them.

    That is a ``#`` right behind a quote, a bracket, a comma or the mark of a block, and a ``?``
    right before a key.
    """
    if not _PERHAPS_GLUED.search(text):
        return
    next_token = CBaseLoader(text).get_token
    while token := next_token():
        end = token.end_mark.index
        if isinstance(token, KeyToken):
            if end > token.start_mark.index and text[end : end + 1].strip():
                yield token.start_mark.index
            continue
        if isinstance(token, ScalarToken):
            if token.plain:
                continue
            header = _HEADER.match(text, token.start_mark.index)
            end = header.end() if header else end
        elif not isinstance(token, FlowSequenceEndToken | FlowMappingEndToken | FlowEntryToken):
            continue
        if text.startswith("#", end):
            yield end


def _end(event: ScalarEvent) -> int:
    return event.end_mark.index if event.end_mark else 0


def _scalars(text: str) -> Iterator[ScalarEvent]:
    next_event = CBaseLoader(text).get_event
    while not isinstance(event := next_event(), StreamEndEvent | None):
        if isinstance(event, ScalarEvent):
            yield event
