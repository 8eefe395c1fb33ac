"""How levels, titles, modules, topics, companies and sources are told: a row a rule, in words for a trainer.

Readers apply the rows where they decide (`deckgen list --why` prints them); each row's example is notes in which it
decides, and a test reads them all. Rules of sections and pictures stand in `headings/section_rules`.
"""

from deckgen.evidence import Rule

# level: where the sections of a file stand

LEVEL_NAMES = Rule(
    "level-names",
    "level {level} is the level of sections: {names}",
    "# Module 1\n## S3\n### Orbex\n#### Problem←\nx\n#### Solution\ny",
)
LEVEL_LINKS = Rule(
    "level-links",
    "level {level} is the level of sections: links to stories stand one level above it, under {names}",
    "# Module 1\n## S3←\n[Orbex](https://a.b)\n### How it began\nx",
)
LEVEL_FRONT = Rule(
    "level-front",
    "level {level} is the level of sections: front matter names one story, and no heading is a known section name",
    "---←\ncompany: Orbex\n---\n## How it began\nx\n## How it went on\ny",
)
LEVEL_COURSE = Rule(
    "level-course",
    "level {level} is the level of sections, as in the other files: no heading here is a known section name",
    ">> a.md\n# Module 1\n## S3\n### Orbex\n#### Problem\nx\n>> b.md\n# Module 2←\n## Lambda\n### Delmar\nx",
)
LEVEL_LONE = Rule(
    "level-lone",
    "level {level} is the level of sections: one heading stands above all others",
    "# Orbex←\n## How it began\nx\n## How it went on\ny\n## How it ended\nz",
)
LEVEL_SILENT = Rule(
    "level-silent",
    "level {level} is taken for the level of sections: no heading is a known section name, and no link names a story",
    "# Module 1←\n## S3\nx",
)

# title: of the course

TITLE_FILE = Rule("title-file", "course.yaml says so", ">> course.yaml\ntitle: Cloud←\n>> a.md\n# Module 1\n## S3\nx")
TITLE_ABOVE = Rule("title-above", "the heading stands above the modules", "# Cloud←\n## Module 1\n### S3\nx")
TITLE_FIRST = Rule(
    "title-first",
    "the first heading on the level of the modules is none; those that call themselves modules follow",
    "# Cloud←\n# Module 1\n## S3\nx",
)
TITLE_FRONT = Rule(
    "title-front", "front matter says “title”", "---\ntitle: Cloud←\n---\n# Module 1\n## S3\nx\n# Module 2\n## EC2\nx"
)

# module

MODULE_WORD = Rule("module-word", "the heading calls itself one", "# Module 1←\n## S3\nx")
MODULE_BESIDE = Rule(
    "module-beside",
    "the heading stands on the level of those that call themselves modules",
    "# Module 1\n## S3\n### Orbex\n#### Problem\nx\n# Afterwards←\n## Lambda\n### Delmar\n#### Problem\nx",
)
MODULE_COUNTED = Rule(
    "module-counted",
    "the heading of the first level begins with a number, and stands above topics or companies",
    "# 4. Compute←\n## Orbex\n### Problem\nx",
)
MODULE_ABOVE = Rule(
    "module-above",
    "the heading stands one level above the topics",
    "# Storage←\n## S3\n[Orbex](https://a.b)\n### Problem\nx",
)
MODULE_TITLE = Rule(
    "module-title",
    "it is the title over all stories of the file: the only heading of its level",
    "# Storage←\n## Orbex\n### Problem\nx\n## Delmar\n### Problem\ny",
)
MODULE_FRONT = Rule("module-front", "front matter says “module”", "---\nmodule: 4←\n---\n## Orbex\n### Problem\nx")
MODULE_FRONT_TITLE = Rule(
    "module-front-title",
    "no heading names a module: it is called by the title in front matter",
    "---\ntitle: Storage←\n---\n# S3\n## Orbex\n### Problem\nx",
)
MODULE_TITLED = Rule(
    "module-titled",
    "its heading is only a number: it is called by the title in front matter",
    "---\ntitle: Storage←\n---\n# Module 1\n## S3\n### Orbex\n#### Problem\nx",
)
MODULE_COURSE = Rule(
    "module-course",
    "no heading names a module, and no other file is read: it is called like the course",
    ">> course.yaml\ntitle: Cloud←\n>> notes.md\n## Orbex\n### Problem\nx",
)
MODULE_FILE = Rule(
    "module-file",
    "no heading names a module: it is called like the file, “{name}”",
    ">> 04-storage.md ←\n## Orbex\n### Problem\nx",
)
MODULE_FOLDER = Rule(
    "module-folder",
    "no heading names a module: it is called like the folder, “{name}”",
    ">> 04-storage/orbex.md ←\n## Orbex\n### Problem\nx",
)

# topic

TOPIC_LINKS = Rule(
    "topic-links",
    "links to companies stand under headings of its level",
    "# Module 1\n## S3←\n[Orbex](https://a.b)\n### Problem\nx",
)
TOPIC_ABOVE = Rule(
    "topic-above",
    "the heading stands one level above the companies",
    "# Module 1\n## S3←\n### Orbex\n#### Problem\nx",
)
TOPIC_LINE = Rule(
    "topic-line",
    "a line under the heading names the company, so the heading is its topic",
    "# Module 1\n## S3←\nOrbex\nhttps://a.b\n### Problem\nx",
)
TOPIC_BESIDE = Rule(
    "topic-beside",
    "it stands in the heading beside the company",
    "# Module 1\n## Orbex - Parcels on time←\n### Context\nOrbex brokers freight.",
)
TOPIC_PLAIN = Rule(
    "topic-plain",
    "no line of the file is a heading, and this short line stands alone before the company and the sections",
    "Module 3\n\nS3←\n\nOrbex\n\nProblem: slow.\n\nSolution: fast.",
)
TOPIC_TABLE = Rule(
    "topic-table",
    "a table tells stories, and the topic has a column in it",
    "# Module 1\n| Topic | Company | Problem | Solution |\n|---|---|---|---|\n| S3 | Orbex | slow | fast |←",
)
TOPIC_LABEL = Rule(
    "topic-label",
    "the line says so, above one that says whose story follows",
    "# Module 1\nTopic: S3←\nCustomer: Orbex\n### Problem\nx",
)
TOPIC_FRONT = Rule("topic-front", "front matter says “topic”", "---\ncompany: Orbex\ntopic: S3←\n---\n## Problem\nx")
TOPIC_HEADING = Rule(
    "topic-heading",
    "front matter names the company, so the first heading above the sections is its topic",
    "---\ncompany: Orbex\n---\n# S3←\n## Problem\nx",
)
TOPIC_REUSED = Rule(
    "topic-reused",
    "the text under it sends the reader to another story",
    "# Module 1\n## Orbex\n### Problem\nx\n## Backup←\nSee the story of Orbex.",
)

# company

COMPANY_LINK = Rule(
    "company-link",
    "the line is only a link",
    "# Module 1\n## S3\n[Orbex](https://a.b)←\n### Problem\nx",
)
COMPANY_ITEM = Rule(
    "company-item",
    "it is one of a list of links, and nothing else stands under the heading",
    "# Module 1\n## S3\n* [Orbex](https://a.b)←\n* [Delmar](https://c.d)",
)
COMPANY_KICKER = Rule(
    "company-kicker", "the heading says “{kicker}”", "# Module 1\n## Case Study 1: Orbex←\n### Problem\nx"
)
COMPANY_LINKED = Rule(
    "company-linked",
    "the heading is a link",
    "# Module 1\n## [Orbex](https://a.b)←\n### Problem\nx",
)
COMPANY_ABOVE = Rule(
    "company-above",
    "the heading stands one level above the sections",
    "# Module 1\n## S3\n### Orbex←\n#### Problem\nx",
)
COMPANY_BELOW = Rule(
    "company-below",
    "the heading stands between the topics, which have links under them, and the sections",
    "# Module 1\n## S3\n[Orbex](https://a.b)\n#### Problem\nx\n## EBS\n[Alma](https://c.d)\n"
    "#### Problem\nx\n### Delmar←\n#### Problem\nx",
)
COMPANY_REPEATED = Rule(
    "company-repeated",
    "the heading and the link under it both say it",
    "# Module 1\n## Orbex - Parcels on time\n[Orbex](https://a.b)←\n### Problem\nx",
)
COMPANY_CALLED = Rule(
    "company-called",
    "the text of the story calls this side of the heading by name",
    "# Module 1\n## Orbex - Parcels on time←\n### Context\nOrbex brokers freight.",
)
COMPANY_POINTED = Rule(
    "company-pointed",
    "the link to its story calls it so",
    "# Module 1\n## Spot\nSource: [Orbex case study](https://a.b)←\n### Problem\nx",
)
COMPANY_BOLD = Rule(
    "company-bold",
    "it is the bold side of the heading",
    "# Module 1\n## **Orbex** – Aurora←\n### Problem\nslow",
)
COMPANY_LINE = Rule(
    "company-line",
    "a short line of its own stands before an address, or between the heading and the sections",
    "# Module 1\n## S3\nOrbex←\nhttps://a.b\n### Problem\nx",
)
COMPANY_ADDRESS = Rule(
    "company-address",
    "the story's address has the words of this side of the heading",
    "# Module 1\n## Parcels on time - Orbex←\nhttps://orbex.example/story\n### Problem\nx",
)
COMPANY_OPENS = Rule(
    "company-opens",
    "the text under the topic begins with it, a link",
    "# Module 1\n## S3\n[Orbex](https://a.b) brokers freight.←\n### Problem\nx",
)
COMPANY_LABEL = Rule(
    "company-label",
    "the line says whose story follows",
    "# Module 1\n## S3\nCustomer: Orbex←\nIndustry: freight\n### Problem\nx",
)
COMPANY_TABLE = Rule(
    "company-table",
    "a table tells stories, and the company has a column in it",
    "# Module 1\n| Company | Problem | Solution |\n|---|---|---|\n| Orbex | slow | S3 |←",
)
COMPANY_ANEW = Rule(
    "company-anew",
    "a short line of its own stands right before sections that begin anew",
    "# Module 1\n## S3\n[Orbex](https://a.b)\n### Problem\nx\n### Solution\ny\n\n**Delmar**←\n\n### Problem\nx",
)
COMPANY_PLAIN = Rule(
    "company-plain",
    "no line of the file is a heading, and this short line stands alone right before the sections",
    "Module 3\n\nS3\n\nOrbex←\n\nProblem: slow.\n\nSolution: fast.",
)
COMPANY_FRONT = Rule("company-front", "front matter says “company”", "---\ncompany: Orbex←\n---\n## Problem\nx")
COMPANY_TITLE = Rule(
    "company-title",
    "nothing names a company: the story is called by the title in front matter",
    "---\ntitle: Orbex←\n---\n## Problem\nx",
)
COMPANY_TOPIC = Rule(
    "company-topic",
    "nothing names a company: the story is called like its topic",
    "# Module 1\n## S3←\nSome words.\n## EC2\n[Orbex](https://a.b)\n### Problem\nx",
)
COMPANY_MODULE = Rule(
    "company-module",
    "nothing names a company: the story is called like its module",
    "# Module 1: Storage\n## Problem←\nx",
)
COMPANY_FILE = Rule(
    "company-file",
    "nothing names a company: the story is called like the file or its folder",
    "## Problem←\nx",
)
COMPANY_REUSED = Rule(
    "company-reused",
    "the text sends the reader to the story of {company}",
    "# Module 1\n## S3\n[Orbex](https://a.b)\n### Problem\nx\n## Backup\nSee the story of Orbex.←",
)

# source

SOURCE_LINK = Rule(
    "source-link",
    "it is the address of the link that stands for the company",
    "# Module 1\n## S3\n[Orbex](https://a.b)←\n### Problem\nx",
)
SOURCE_HEADING = Rule(
    "source-heading",
    "it is the address of the company's heading",
    "# Module 1\n## [Orbex](https://a.b)←\n### Problem\nx",
)
SOURCE_LINE = Rule(
    "source-line",
    "it is the first line of the story that is only an address, or a link such as “read more”",
    "# Module 1\n## S3\n### Orbex\nhttps://a.b←\n#### Problem\nx",
)
SOURCE_FRONT = Rule(
    "source-front",
    "front matter says “source”",
    "---\ncompany: Orbex\nsource: https://a.b←\n---\n## Problem\nx",
)
SOURCE_REUSED = Rule(
    "source-reused",
    "it is the source of the story that is shown again",
    "# Module 1\n## S3\n[Orbex](https://a.b)←\n### Problem\nx\n## Backup\nSee the story of Orbex.",
)

_PLAIN = {COMPANY_ABOVE: COMPANY_PLAIN, TOPIC_ABOVE: TOPIC_PLAIN, TOPIC_LINKS: TOPIC_PLAIN}


def choose_rule(rule: Rule | None, *, plain: bool) -> Rule | None:
    """Return the rule that made a plain line a heading, instead of one about where headings stand."""
    return _PLAIN.get(rule, rule) if plain and rule else rule
