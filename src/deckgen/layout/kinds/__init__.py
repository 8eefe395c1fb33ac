"""One file a layout. A file here with a `LAYOUT` is found by itself; nothing else has to be told."""
