"""Lines as trainers write them → lines that Markdown understands as they were meant; each repair is a finding."""
