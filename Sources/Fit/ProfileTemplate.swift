extension Profile {
  /// A profile to fill in: every key, explained. It reads as written.
  public static let template = """
    # A profile for fitgap. Delete what you do not want to state: what is missing is unknown, never assumed.
    # The list of skills is the exception: a skill that is not in it counts as missing.

    name: Your Name                # shown, never scored
    level: mid                     # intern, junior, mid, senior, lead, staff, principal, manager, director, executive
    years: 4                       # of professional experience; without it, the dated jobs below are added up

    skills:                        # a name, or a name with years; write them as you would in a résumé
      - {name: Python (primary), years: 4}
      - {name: SQL, years: 3}
      - PostgreSQL
      - AWS (S3, Lambda)
      - Docker

    not_skills:                    # never counted, even where another skill implies them
      - PHP

    experience:                    # overlapping jobs count once; a job without "to" goes on
      - {title: Data Engineer, organization: Acme, from: 2022-03, skills: [Python, Airflow]}
      - {title: Analyst, organization: Example, from: 2020-01, to: 2022-03, skills: [SQL]}

    education:                     # level: high-school, certificate, associate, bachelor, master, phd
      - {level: bachelor, field: Computer Science}

    languages: [English]
    certifications: []

    locations: [Berlin]            # where you can work on site
    remote: yes                    # yes, no (on site only), only (nothing else)
    relocate: no
    salary: {min: 60000, currency: EUR, period: year}   # below this is named as a blocker
    work_authorization: {countries: [Germany], needs_sponsorship: no}
    employment: [full-time, permanent]

    # weights: {required: 3, preferred: 1, context: 0.5, neighbour: 0.5}   # how the score weighs; see --explain

    """
}
