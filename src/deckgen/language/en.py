"""English."""

from deckgen.language.classes import Language, WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, Numbers, SectionNames, Typesetting
from deckgen.story import SectionKind

LANGUAGE = Language(
    code="en",
    name="English",
    called="english anglais englisch",
    tag="en-US",
    sections={
        SectionKind.ACTIVITY: SectionNames(
            label="Activity",
            names="""
                activity activities about about_us about_company about_customer about_client company who who_they_are
                who_are_they who_is_it business business_activity profile company_profile presentation customer client
                introduction overview organization organisation background_company company_overview customer_profile
                industry sector act
            """,
            heads="activity",
            openers="act",
            weak="who business company customer client industry sector organization organisation",
            guesses="Activity",
        ),
        SectionKind.PROBLEM: SectionNames(
            label="Problem",
            names="""
                problem problem_statement business_problem situation challenge context need issue pain_point
                initial_situation before background business_challenge business_need objective goal motivation
                opportunity use_case why question the_need requirement constraint pb pbs prob ctx
            """,
            heads="problem challenge situation context",
            openers="pb pbs prob ctx",
            weak="why before goal question",
            guesses="Problem Challenge Situation Context",
        ),
        SectionKind.SOLUTION: SectionNames(
            label="Solution",
            names="""
                solution solution_overview approach implementation response what_they_did what_we_did how how_it_works
                how_they_did_it action deployment migration after technical_solution realization methodology method
                how_aws_helped why_aws why_amazon_web_services sol resolution
            """,
            heads="solution",
            openers="sol",
            weak="how after action response",
            guesses="Solution",
        ),
        SectionKind.RESULTS: SectionNames(
            label="Results",
            names="""
                result benefit outcome impact gain results_and_benefits benefits_and_results business_impact
                business_outcome business_results roi return_on_investment achievement value business_value conclusion
                success takeaway res
            """,
            heads="results benefits outcomes gains impact",
            openers="res",
            weak="value success",
            guesses="Results Benefits Outcomes Impact",
        ),
        SectionKind.FIGURES: SectionNames(
            label="Key figures",
            names="""
                key_figure key_number key_metric key_fact figure metric kpi by_the_numbers in_numbers key_result_figures
                facts_and_figures numbers stats statistics
            """,
            openers="key_figures key_numbers key_metrics kpis in_numbers",
            weak="figure metric stat number",
            guesses="Key_figures",
        ),
        SectionKind.ARCHITECTURE: SectionNames(
            label="Architecture",
            names="""
                architecture diagram schema architecture_diagram solution_architecture technical_architecture
                target_architecture architecture_overview
            """,
            heads="architecture diagram schema",
            weak="diagram schema",
            guesses="Architecture",
        ),
        SectionKind.NOTES: SectionNames(
            label="Notes",
            names="""
                note speaker_note trainer_note presenter_note teacher_note remark comment_for_speaker notes_for_speaker
            """,
            weak="note remark",
            spoken="notes remarks",
            guesses="Speaker_notes",
        ),
        SectionKind.QUOTE: SectionNames(
            label="Quote",
            names="quote testimonial quotation customer_quote customer_testimonial what_they_say in_their_words",
            openers="quote testimonial customer_quote",
            guesses="Testimonial",
        ),
    },
    labels={
        Label.MODULE: "Module",
        Label.INTRODUCTION: "Introduction",
        Label.AGENDA: "Agenda",
        Label.RECAP: "Key figures of the module",
        Label.SOURCES: "Sources",
        Label.COMPANY: "Company",
        Label.VALUES: "Figures",
        Label.MEANING: "What it says",
        Label.MINUTES: "about {n} min",
        Label.STORIES_ONE: "1 story",
        Label.STORIES_MANY: "{n} stories",
        Label.BEFORE: "before",
        Label.AFTER: "after",
        Label.REMINDER: "REMINDER",
        Label.SOURCE: "Source",
        Label.LINE: "line",
        Label.REMARKS: "For the speaker",
        Label.COMPUTED: "Computed from the author's figures",
        Label.TIME: "Time",
        Label.NEXT: "Next",
        Label.END: "End of the module",
        Label.STUB: "Story to come: see the source",
        Label.READ_STORY: "Read the story",
        Label.QR: "QR code",
        Label.TOLD_BEFORE: "Already told: {place}",
        Label.TOLD_ALSO: "Also told: {place}",
    },
    numbers=Numbers(decimal=".", group=","),
    typesetting=Typesetting(quotes=("“", "”"), colon=":", wide=(Gap.UNIT, Gap.GROUP)),
    detection=Detection(
        """
        the of and to in is that for it with was are be by this at from have has had not they their its our we you an
        which can more than been will would were when also into using used use over after before all new about each
        while who how what so these those any us there if up out between within such could should did does do may most
        some other only now just through during because where both every need needed them his her your my he she
        """
    ),
    cues={
        Cue.MODULE: "module chapter",
        Cue.PART: "part day week session unit lesson",
        Cue.NUMBER_SIGN: "no no.",
        Cue.STORY: """
            case_study case_studies success_story success_stories customer_story user_story client_story
            customer_stories user_stories client_stories story use_case use_cases example case company customer client
        """,
        Cue.STORY_OWNER: "customer client business aws azure cloud",
        Cue.NO_SECTION: "content contest",
        Cue.GOES_ON: """
            and or but nor of to for in on with from by at as than that which who whose when where while because if into
            over per is are was were be been has have had can could will would not no
        """,
        Cue.LINK_TEXT: """
            source link url here more read_more learn_more see see_also details reference case_study full_story
            full_case_study read_the_story read_the_case read_the_case_study story website site blog article video page
            documentation docs
        """,
        Cue.LINK_LIST: """
            sources links resources references bibliography documentation docs further_reading read_more see_also
            webography
        """,
        Cue.REFERENCE: """
            story stories reus* re-us* use uses used using see same again cf case example like refer already previous
        """,
        Cue.SENDER: "see cf same refer reus* re-us*",
        Cue.STORY_NAMED: "story case",
        Cue.NAMED_BY: "of with from about on",
        Cue.ADMONITION: """
            note tip hint info important warning caution danger attention success question failure bug example quote
            abstract summary todo seealso
        """,
        Cue.ARCHITECTURE: "*architectur* *archi *diagram* *schema *schemas *schematic *topolog* *blueprint*",
        Cue.SHARE: "percent per_cent point points pt pts bps",
        Cue.SCORE: "nps csat ces net_promoter_score score rating index",
        Cue.IN_YEAR: "in by",
        Cue.YES: "yes true on",
        Cue.NO: "no false off",
        Cue.BOUND: """
            thousand million millions billion billions trillion trillions bn percent point points times second seconds
            minute minutes hour hours day days week weeks month months year years
        """,
        Cue.OPENING: "overall ultimately historically note_that",
        Cue.TAIL: """
            which who whose where so_that because enabling helping making allowing such_as as_each while
        """,
        Cue.FIRM_OPENING: "if to with without due_to when unless thanks_to because_of",
        Cue.COUNTERPOINT: "but yet unless except",
        Cue.TURN: "as_a_result then now today finally overall",
    },
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
        WordClass.NO_LONGER: "no_longer not_anymore gone",
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
        WordClass.NEW: "new with after since thanks_to under within only just reduced down_to has_become",
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
        WordClass.BECAME: "became become becomes turned_into",
        WordClass.FORMER: "old former previous legacy",
        WordClass.BUT: "but",
        WordClass.INSTEAD: "instead_of rather_than in_place_of",
        WordClass.WHAT: "what where whereas as_much_as as_many_as",
        WordClass.THEREOF: "of_them",
        WordClass.MEASURE: "uptime availability accuracy nps csat",
        WordClass.FOR: "for among at",
        WordClass.ARTICLE: "a an one each every",
    },
)
