"""Is a course ready for class? Compiled decks, and the files that stand for them → a verdict a module.

What reader, layout and checks found counts as it is. `questions/` holds what nobody else asks, a file a question.
"""
