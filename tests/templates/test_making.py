"""The templates that tests are made with are what they say."""

import io
import re
import zipfile

import pytest
from pptx import Presentation

from templates.drafting import write_draft
from templates.making import DRAFTS, TEMPLATES, make_template

pytestmark = pytest.mark.slow

MAIN = rb'(?<=PartName="/ppt/presentation.xml" ContentType=")[^"]+'
PRESENTATION = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def call_presentation(content: bytes) -> io.BytesIO:
    """python-pptx opens no templates."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            part = source.read(name)
            archive.writestr(name, re.sub(MAIN, PRESENTATION, part) if name == "[Content_Types].xml" else part)
    return target


@pytest.mark.parametrize("name", TEMPLATES)
def test_another_program_opens_them(name: str) -> None:
    opened = Presentation(call_presentation(make_template(name)))
    assert all(len(master.slide_layouts) > 1 for master in opened.slide_masters)


@pytest.mark.parametrize("name", DRAFTS)
def test_they_have_the_same_bytes_each_time(name: str) -> None:
    assert make_template(name) == write_draft(DRAFTS[name]())
