"""English."""

from deckgen.language.classes import Language, WordClass

LANGUAGE = Language(
    code="en",
    name="English",
    words={
        WordClass.DETERMINER: """
            the a an this that these those its their our his her my your each every some any all both another no
        """,
        WordClass.PRONOUN: "it they we he she i you who which that this these those there one",
        WordClass.JOINT: "and but or",
        WordClass.RELATIVE: "who which that where whose",
        WordClass.PREPOSITION: """
            of in on at by for with to from into within over under across after before during since through until
            without between among per via using against above below about around as like than up_to thanks_to because_of
            due_to according_to instead_of rather_than compared_with compared_to out_of inside outside towards toward
            despite behind
        """,
        WordClass.SUBORDINATE: "when while because if although though once whereas so_that as_soon_as unless where",
        WordClass.ADVERB: """
            only just even already still also now today then there about around roughly nearly almost well ever never
            always often again soon currently
        """,
        WordClass.ENCLITIC: "'s 're 've 'll 'd 'm",
        WordClass.ABBREVIATION: """
            approx. avg. e.g. i.e. etc. vs. no. nos. fig. cf. max. min. mr. mrs. ms. dr. st. inc. ltd. corp.
        """,
        WordClass.FINITE_VERB: """
            is are was were be has have had does do did can could will would may might must should 's 're isn't aren't
            wasn't weren't hasn't haven't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't
            takes take took needs needed need requires required require costs cost runs run ran uses used use
            grew rose fell went dropped increased decreased reduced cut cuts reduces increases saves saved save
            serves serve served handles handle handled processes processed process stores stored store holds held
            reaches reached became becomes remains remained keeps kept makes made gives gave gets got
            moved moves automated launched built wait waits waited waiting works worked work covers covered
            answers answered produces produced carries carried shows showed pays paid lost loses won wins
            sends sent receives received spends spent lets let allows allowed enables enabled helps helped
            expects expected plans planned doubled tripled halved lasts lasted
        """,
        WordClass.BE: "is are 's 're be been",
        WordClass.WAS: "was were",
        WordClass.TOOK: """
            took needed required cost used_to had_taken had_needed had_required could_take would_take could_need
            would_need could_cost would_cost lasted
        """,
        WordClass.UP: """
            up grow* grew increas* rais* ris* rose boost* expan* scal* jump* climb* soar* surg* doubl* tripl* gain*
            widen* leap* swell* lift* ramp* extend* spik* upgrad* growth
        """,
        WordClass.DOWN: """
            down reduc* cut cuts cutting drop* fall* fell shrink* shrank shrunk declin* decreas* lower* shorten* slash*
            trim* compress* condens* plung* plummet* narrow* slip* halv*
        """,
        WordClass.CHANGE: """
            went go goes going gone improv* bring* brought mov* chang* shift* accelerat* push* transform* turn* evolv*
            progress* migrat* switch* take takes taking took
        """,
        WordClass.WIN: """
            sav* reduc* automat* eliminat* avoid* increas* improv* boost* accelerat* shorten* lower* free* prevent*
            recover* recycl* cut cuts gain*
        """,
        WordClass.REACH: "reach reaches reached hit hits attain*",
        WordClass.NEGATION: "not never no none neither nor without cannot n't",
        WordClass.NO_LONGER: "no_longer not_anymore",
        WordClass.FROM: "from",
        WordClass.TO: "to into down_to up_to back_to on_to onto reach reaches",
        WordClass.BY: "by of",
        WordClass.OF: "of",
        WordClass.IN: "in within",
        WordClass.VERSUS: """
            instead_of rather_than as_opposed_to compared_with compared_to versus vs vs. against
        """,
        WordClass.OLD: """
            before previously earlier yesterday last_year formerly originally initially historically traditionally
            in_the_past used_to until_then until_recently legacy old_system manually
        """,
        WordClass.NOW: "now today nowadays currently",
        WordClass.NEW: "with after since thanks_to under within only just reduced down_to has_become",
        WordClass.OTHERS: """
            industry sector competitor competitors competition peer peers rival rivals benchmark market national
            nationwide other others elsewhere average
        """,
        WordClass.PER: "per a an each every",
        WordClass.COMPARATIVE: """
            more less fewer faster slower cheaper lower higher smaller larger bigger better worse shorter longer quicker
            sooner earlier later lighter heavier greater safer cleaner stronger warmer cooler
        """,
        WordClass.TURN: """
            reduc* cut cuts cutting lower* shorten* shrink* shrank slash* bring* brought trim* decreas* turn* transform*
            compress* take takes taking condens* expand* scal* raise raised raises lift* push* extend* halved
        """,
        WordClass.PAST: "*ed was were had ran kept spent cost lost held stood sat ate gave sent made paid went came",
        WordClass.BUT: "but",
        WordClass.INSTEAD: "instead_of rather_than in_place_of",
        WordClass.WHAT: "what where whereas as_much_as as_many_as",
        WordClass.THEREOF: "of_them",
        WordClass.MEASURE: "uptime availability accuracy nps csat",
        WordClass.FOR: "for among at",
        WordClass.ARTICLE: "a an one each every",
    },
)
