/// The profile to start from: every key, with what it means.
enum ProfileTemplate {
  static let yaml = """
    # Your profile. Leave out what you do not want to state: it then counts as unknown, never as missing;
    # only `skills` claims to be the whole list. Nothing here leaves your machine.

    name: Your Name            # shown, never scored
    level: junior              # intern, junior, mid, senior, lead, staff, principal, manager, director, executive
    years: 2                   # of professional experience; left out, dated jobs below are added up

    skills:                    # as you would write them: "k8s" is Kubernetes, "Postgres 14" is PostgreSQL
      - {name: Python, years: 3}
      - {name: SQL, years: 2}
      - Git
      - machine learning

    # not_skills: [Java]       # what you do not have, whatever another entry implies

    # experience:
    #   - title: Data Analyst
    #     organization: Example Ltd
    #     from: 2023-06
    #     to: present
    #     skills: [Python, Tableau]

    # education:
    #   - {level: bachelor, field: Computer Science, to: 2023}

    # languages: [English]
    # certifications: [AWS Certified Cloud Practitioner]

    # locations: [Berlin]      # where you can work
    # remote: yes              # yes, no, only
    # relocate: no
    # salary: {min: 50000, currency: EUR, period: year}
    # work_authorization: {countries: [Germany], needs_sponsorship: no}
    # employment: [full-time]

    # weights: {preferred: 1.5}   # fitgap explain shows them all

    """
}
