"""What single words tell: the reader about the notes, slides about where a sentence can be cut.

What a word is in a sentence is told by `WordClass`.
"""

from enum import StrEnum


class Cue(StrEnum):
    """Why somebody looks for some words, "*" for any further letters. Examples are English / French / German."""

    # headings
    MODULE = "module"
    """Begins a module's heading: module, chapter / chapitre / Modul, Kapitel."""
    PART = "part"
    """May begin one, with a number: part, day, week / partie, jour / Teil, Tag."""
    NUMBER_SIGN = "number sign"
    """Stands before a number: no / n°, numéro / Nr."""
    STORY = "story"
    """Stands before a company in its story's heading: case study, use case / étude de cas / Fallstudie."""
    STORY_OWNER = "story owner"
    """May stand before such a word: customer, business / none / none."""
    COMPANY_KEY = "company key"
    """Keys of front matter by which other programs name the company: client, customer_name / client / Kunde."""
    LABEL_HEAD = "label head"
    """Heads a column of labels: property, field / propriété, champ / Eigenschaft, Feld."""
    TOPIC_KEY = "topic key"
    """Labels of the topic beside that of the company: topic, service / sujet / Thema."""
    NO_SECTION = "no section"
    """Words that look like a slip in the name of a section: content / none / Nutzer."""

    FOLLOW_UP = "follow-up"
    """Begins the heading of what happened later: update, epilogue / mise à jour, suite / Nachtrag, Aktualisierung."""

    # lines
    GOES_ON = "goes on"
    """Neither ends nor begins a line of its own, articles apart: and, of / et, de / und, von."""

    ASKS = "asks"
    """Stands before a question of an interview: Q, question / Q, question / F, Frage."""
    ANSWERS = "answers"
    """Stands before its answer: A, answer / R, réponse / A, Antwort."""
    MAIL_HEAD = "mail head"
    """Labels that a mail begins with: from, to, sent / de, à / von, an."""
    MAIL_SUBJECT = "mail subject"
    """The label of what a mail is about: subject / objet / betreff."""
    PAGE_HEAD = "page head"
    """Labels that a notebook writes on top of a page: tags, created, status / étiquettes / erstellt."""
    SLIDE = "slide"
    """What an outline counts: slide / diapo / folie."""
    CLOCK_SIGN = "clock sign"
    """Stands between hours and minutes: ":" / "h" / "."."""

    # links
    LINK_TEXT = "link text"
    """Text of a link that is no company: read more / en savoir plus / mehr lesen."""
    LINK_LIST = "link list"
    """Heading of links that are no stories: further reading / pour aller plus loin / weiterführende Links."""

    # references to another story
    REFERENCE = "reference"
    """May send to another story: same, see, reuse / voir, même / siehe, gleiche."""
    SENDER = "sender"
    """Sends to the story named after it: see, cf / voir / siehe, vgl."""
    STORY_NAMED = "story named"
    """Is followed by "of" and a name: story, case / histoire, cas / Geschichte, Fall."""
    NAMED_BY = "named by"
    """Stands between such a word and the name: of, from / de, chez / von, bei."""

    # reminders
    ADMONITION = "admonition"
    """Kind of a reminder of its own: note, tip / remarque, astuce / Hinweis, Tipp."""
    QUOTATION = "quotation"
    """Kind of a callout whose lines are somebody's words: quote / citation / Zitat."""
    SHOWS = "shows"
    """What an author tells himself to do behind an arrow or a parenthesis: show / montrer / zeigen."""
    SPEAKER = "speaker"
    """Speaks, before a colon, to whoever presents: reminder, note to self / rappel, pense-bête / Erinnerung."""
    NOT_SHOWN = "not shown"
    """Says anywhere in a line that the class is not to see it: don't quote / ne pas citer / nicht zitieren."""
    ARCHITECTURE = "architecture"
    """Speaks of showing an architecture: diagram, blueprint / schéma / Schaubild."""

    # drafts
    DRAFT = "draft"
    """Says that something is missing; single words count in capitals only: TODO, to do / à compléter / zu ergänzen."""
    FILLER = "filler"
    """Stands where words are missing, however it is written and whatever follows: tbd, xxx, lorem ipsum."""
    FILL_IN = "fill in"
    """First or last in brackets, says what is missing there: insert, fill in / insérer, ajouter / einfügen."""

    # figures in charts
    SCORE = "score"
    """What is measured on a scale: rating, score / note, indice / Note, Bewertung."""

    # answers in YAML
    YES = "yes"
    NO = "no"

    # words by which slides cut, drop and turn sentences
    OPENING = "opening"
    """Says nothing at the head of a sentence: overall, note that / globalement, à noter que / insgesamt."""
    TAIL = "tail"
    """Begins a part that a long sentence can lose: so that, because / car, parce que / sodass, weil."""
    ASIDE = "aside"
    """Begins such a part behind a comma only: which, who / ce qui, dont / was, welche; what stands before "*" too."""
    CLAUSE_OPENING = "clause opening"
    """Begins a clause that only leads up to the main one: since, after, when / depuis, quand / seit, nachdem."""
    FIRM_OPENING = "firm opening"
    """What a sentence that begins so says depends on its end: if, to, with, due to / si, pour, avec / wenn, um, mit."""
    COUNTERPOINT = "counterpoint"
    """Begins a part without which the rest says something else: but, unless / mais, sauf / aber, außer."""
    TURN = "turn"
    """Begins the second half of what is told: as a result, then, today / désormais / dadurch, heute."""
