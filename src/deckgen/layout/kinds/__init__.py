"""One file a kind of slide. A file here with a `KIND` is found by itself; nothing else has to be told."""
