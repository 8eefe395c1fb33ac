"""What the words of a heading say, or of a line that may be one: kind, number, title, company; no outline yet."""
