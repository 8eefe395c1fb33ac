"""A course, live: compiled again whenever something that it was made from changes, shown on a page of this machine.

`live` compiles and remembers, `pictures` draws what is new, `facts` tells the page, `watching` waits for the disk,
`app` answers the browser. Nothing is written, nothing of the notes is ever run, nobody but this machine is answered.
"""
