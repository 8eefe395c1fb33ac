"""Lines of text on a slide: each set as lead, hero and tail, and some of them arranged; a file an arrangement."""
