/// Small invented pages in the manners of well-known kinds of sites: what stands where, not their text.
enum MiniPages {
  private static func body(_ years: String) -> String {
    """
    <p>You will build services that move parcels across the city and keep them running.</p><h3>Requirements</h3><ul>
    <li>\(years) experience in backend development</li><li>Python and SQL</li><li>Docker and Linux</li></ul>
    """
  }

  /// An application system that writes the employer into the shared title.
  static let employerInSharedTitle = """
    <title>Tern Logistics Backend Engineer | SmartRecruiters</title><meta property="og:site_name" content="SmartRecruiters">
    <meta property="og:title" content="Tern Logistics is looking for a Backend Engineer"><h1>Backend Engineer</h1>
    <ul><li>Gdynia, Poland</li><li>Full-time</li></ul><h2>Company Description</h2><p>Tern Logistics is a leading carrier.</p>
    \(body("At least 4 years of"))
    """
  /// The site's own heading above the job's, and a place from the country down.
  static let siteHeading = """
    <title>Systems Analyst in Dayton, Ohio | Careers at Harrow Instruments</title><h1>Careers at Harrow Instruments</h1>
    <h1>Systems Analyst</h1><dl><dt>Job Locations</dt><dd>US-OH-Dayton</dd><dt>Type</dt><dd>Regular Full-Time</dd></dl>
    \(body("3-5 years of"))
    """
  static let labelledEmployer = """
    <title>Job Description - Process Engineer (12003X)</title><h1>Process Engineer</h1><p><b>Primary Location</b></p>
    <p>United States-Texas-Houston</p><p><b>Employer:</b> Ostrander Chemicals</p>\(body("Minimum five (5) years"))
    """
  static let factsInOneLine = """
    <title>Support Specialist - Plumleaf</title><h2>Support Specialist</h2><p>Customer Care · Tulsa, Oklahoma (Hybrid)</p>
    <dl><dt>Employment Type</dt><dd>Part-Time</dd><dt>Minimum Experience</dt><dd>Entry-level</dd></dl>\(body("1+ years of"))
    """
  static let german = """
    <title>Softwareentwickler (m/w/d) | Jobs bei Birkenau Systeme GmbH</title><h1>Softwareentwickler (m/w/d)</h1>
    <p>Unbefristet, Vollzeit · Leipzig, Deutschland</p><h3>Deine Aufgaben</h3><p>Du baust Dienste für unsere Kunden.</p>
    <h3>Dein Profil</h3><ul><li>mindestens 3 Jahre Berufserfahrung in der Softwareentwicklung</li><li>Python</li></ul>
    <h3>Benefits</h3><ul><li>Hybrides Arbeiten</li></ul>
    """
  static let siteName = """
    <title>Data Engineer - Lumen Fjord</title><meta property="og:site_name" content="Lumen Fjord"><h1>Data Engineer</h1>
    <p>Engineering · Göteborg · Hybrid</p>\(body("5+ years"))<h3>About Lumen Fjord</h3><p>We light the north.</p>
    """
  static let french = """
    <title>Développeur Python - Lavandine - CDI à Lyon</title><h2>Développeur Python</h2><ul><li>CDI</li><li>Lyon</li>
    <li>Télétravail partiel</li></ul><h3>Descriptif du poste</h3><p>Lavandine recherche un développeur.</p>
    <h3>Profil recherché</h3><ul><li>3 ans d'expérience en développement</li><li>Python, SQL, Docker</li></ul>
    """
  static let placeInTitle = """
    <title>Elektroniker (m/w/d) Job in Kassel - Nordhang AG</title><h1>Elektroniker (m/w/d)</h1><ul><li>Nordhang AG</li>
    <li>Kassel</li><li>Vollzeit</li></ul><h3>Ihr Profil</h3><ul><li>Ausbildung als Elektroniker</li>
    <li>2 Jahre Berufserfahrung</li></ul>
    """
  static let placeWithoutComma = """
    <title>Payroll Officer Job in Geelong, Victoria - SEEK</title><h1>Payroll Officer</h1><span>Bellbird Dairy</span>
    <p>Geelong VIC</p><p>Full time</p>\(body("2 years"))<p>Bellbird Dairy is an equal opportunity employer.</p>
    """
  static let severalCities = """
    <title>Java Developer - Marigold Infosoft - Pune - 3 to 6 years of experience</title><h1>Java Developer</h1>
    <p>Marigold Infosoft</p><p>3 - 6 years</p><p>Pune, Nagpur</p><h3>Job description</h3>\(body("3 to 6 yrs of"))
    """
  static let companyInList = """
    <title>Quantity Surveyor in Leeds (LS1) | Ashgrove Build - totaljobs</title><h1>Quantity Surveyor</h1>
    <ul><li>Leeds (LS1)</li><li>Permanent</li><li>Company: Ashgrove Build</li></ul>\(body("three years of"))
    """
  /// A table of facts with two duty stations and a refusal of remote work.
  static let publicService = """
    <title>Job Announcement</title><h1>IT Specialist (Data Management)</h1><dl><dt>Location</dt><dd>Portland, OR</dd>
    <dd>Boise, ID</dd><dt>Remote job</dt><dd>No</dd><dt>Appointment type</dt><dd>Permanent</dd></dl>
    \(body("one year of specialized"))
    """
  static let foreignAddress = """
    <title>EURES</title><h1>Forklift driver</h1><p>Employer: Kanaal Transport BV</p><p>Location: Antwerpen, BE</p>
    <p>Position schedule: Full-time</p><h2>Job description</h2>\(body("6 months of"))
    """
  static let startUps = """
    <title>Founding Engineer at Quillpost • San Francisco • Remote | Wellfound</title><h1>Founding Engineer</h1>
    <p>Quillpost</p><p>San Francisco • Remote</p><p>Full Time</p><h3>About the job</h3>\(body("5+ years"))
    """
  /// A forum's line that runs all facts together.
  static let forum = """
    <title>Ask: Who is hiring?</title>
    <p>Larkspur Robotics | Senior Embedded Engineer | Onsite in Zürich, Switzerland | Full-time</p>
    <p>Larkspur Robotics is hiring a Senior Embedded Engineer to write firmware for arms that pick fruit.</p>
    <p>Requirements: 5+ years with C, RTOS experience, Linux, Git and CAN bus knowledge.</p>
    <p>Larkspur Robotics is an equal opportunity employer.</p>
    """
  static let companyPage = """
    <title>Careers - Foxglove Analytics</title><h1>Careers at Foxglove Analytics</h1><h2>Data Analyst</h2>
    <p>Location: Remote (US only)</p>\(body("2-4 years of"))<p>Foxglove Analytics is an equal opportunity employer.</p>
    """
  static let remoteBoard = """
    <title>Customer Success Lead | Remote Harbor Jobs</title><h1>Customer Success Lead</h1><p>Opaline</p>
    <p>Location: Europe</p><p>This role is remote.</p>\(body("3+"))<p>About Opaline:</p><p>We make paint.</p>
    """
  static let ukrainian = """
    <title>Python розробник</title><h1>Python розробник</h1><p>Компанія: Сонях Софт</p><p>Місто: Львів</p>
    <p>Формат роботи: Віддалено</p><h3>Вимоги</h3><ul><li>3+ роки досвіду в розробці</li><li>Python, SQL</li></ul>
    """
  /// Old pages of a board: no title in the head, the employer in a sentence about applicants.
  static let withoutHead = """
    <h2>Software Engineer</h2><h3>Kormorán banka</h3><p>Brno, Czechia</p>
    <p>See who Kormorán banka has hired for this role</p>\(body("2 years of"))
    """
}
