"""A deck's bytes → pictures of its slides, and what is made of them: sheets, PDFs, handouts, pages for a browser.

Any PowerPoint file can be drawn, one that hands have edited as well as a fresh one: what is shown is what is in it.
Two programs draw: the package betteroffice-pptx, in some milliseconds a slide, and LibreOffice where it is installed.
Both are optional, so their imports stand here alone, in a file each.
"""
