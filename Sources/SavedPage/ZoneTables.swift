/// The words by which zones are told: data, one line each, read by `ZoneWords` and `ZoneHeadings`.
enum ZoneTables {
  /// Words of `class`, `id` and `role`, split at hyphens, underscores and capitals: zone, then its words.
  /// Two words joined by a hyphen must follow one another. `content` protects: an element with such a
  /// word is no zone whatever its other words say.
  static let classWords = """
    content\tdescription job-description jobdescription job-details jobdetails job-content posting-content \
    vacancy-description main-content page-content article-body maincontent job-posting job-body
    navigation\tnav navbar navigation topnav subnav menu submenu megamenu breadcrumb breadcrumbs crumbs \
    pagination pager skiplink skip-link skip-to skip-nav toolbar tabbar navlinks menubar main-nav \
    language-switcher language-selector lang-switcher
    footer\tfooter contentinfo site-footer global-footer page-footer colophon copyright
    aside\tsidebar complementary advert advertisement adverts ads sponsored promo promotion banner-ad \
    adsense adslot ad-slot outbrain taboola
    form\tapplication-form apply-form applyform applicationform search-form searchform searchbar search-bar \
    search-box searchbox job-search contact-form comment-form filters facets
    notice\tcookie cookies cookiebar cookie-banner consent gdpr onetrust cookiebot ccpa modal lightbox popup \
    popover tooltip dialog alertdialog overlay toast snackbar flash newsletter subscribe subscription signup \
    sign-up signin sign-in login log-in register registration job-alert job-alerts jobalert jobalerts \
    email-alert paywall interstitial upsell browsehappy app-banner download-app cta-modal \
    authwall auth-wall contextual-sign push-notification
    similar\tsimilar related recommended recommendations recommendation suggested suggestions also-viewed \
    also-like also-applied other-jobs more-jobs more-positions other-positions other-vacancies \
    latest-jobs recent-jobs featured-jobs top-jobs jobs-slider jobs-carousel recently-viewed similarjobs \
    relatedjobs browse-jobs related-links see-also
    people\trecruiter recruiters people-who-can-help hiring-team hirer poster-card message-the people-card team-members \
    testimonial testimonials employee-stories
    share\tshare sharing social socials addthis sharethis addtoany share-buttons social-links social-media \
    social-share social-icons
    """

  /// Headings that begin a zone: zone, how the heading must match (`whole`, or `start` for headings that
  /// go on: "Similar jobs in Berlin"; `line` for the first words of a long paragraph that is of this zone
  /// alone), then the heading.
  static let headings = """
    similar\tstart\tsimilar jobs
    similar\tstart\tsimilar positions
    similar\tstart\tsimilar roles
    similar\tstart\tsimilar openings
    similar\tstart\tsimilar vacancies
    similar\tstart\tsimilar opportunities
    similar\tstart\tsimilar searches
    similar\tstart\trelated jobs
    similar\tstart\trelated positions
    similar\tstart\trelated openings
    similar\tstart\trelated vacancies
    similar\tstart\trelated searches
    similar\tstart\trelated job
    similar\tstart\trecommended jobs
    similar\tstart\trecommended for you
    similar\twhole\trecommended
    similar\tstart\tjobs you may be interested in
    similar\tstart\tjobs you might like
    similar\tstart\tjobs you may like
    similar\tstart\tjobs for you
    similar\tstart\tyou may also like
    similar\tstart\tyou might also like
    similar\tstart\tyou may also be interested
    similar\tstart\tmore jobs
    similar\tstart\tmore positions
    similar\tstart\tmore openings
    similar\tstart\tmore roles
    similar\tstart\tmore opportunities
    similar\tstart\tmore from this employer
    similar\tstart\tmore searches
    similar\tstart\tother jobs
    similar\tstart\tother positions
    similar\tstart\tother open positions
    similar\tstart\tother openings
    similar\tstart\tother roles
    similar\tstart\tother opportunities
    similar\tstart\tother vacancies
    similar\tstart\tlatest jobs
    similar\tstart\trecent jobs
    similar\tstart\tfeatured jobs
    similar\tstart\tfeatured companies
    similar\twhole\ttop jobs
    similar\tstart\texplore more jobs
    similar\tstart\texplore collaborative articles
    similar\tstart\trecently viewed
    similar\tstart\tjobs people also viewed
    similar\tstart\tpeople also viewed
    similar\tstart\tcandidates also viewed
    similar\tstart\tpeople also searched
    similar\tstart\tpeople also applied
    similar\tstart\tviewers also viewed
    similar\tstart\tjobs at similar companies
    similar\tstart\tsimilar companies
    similar\tstart\tcompanies you might like
    similar\tstart\tbrowse jobs
    similar\tstart\tbrowse similar jobs
    similar\tstart\tview similar jobs
    similar\tstart\tjobs similaires
    similar\tstart\toffres similaires
    similar\tstart\toffres d emploi similaires
    similar\tstart\templois similaires
    similar\tstart\tpostes similaires
    similar\tstart\tces offres pourraient vous intéresser
    similar\tstart\tähnliche jobs
    similar\tstart\tähnliche stellen
    similar\tstart\tähnliche stellenangebote
    similar\tstart\tweitere stellenangebote
    similar\tstart\tweitere jobs
    similar\tstart\templeos similares
    similar\tstart\tofertas similares
    similar\tstart\tvagas semelhantes
    similar\tstart\tvagas similares
    similar\tstart\tofferte simili
    similar\tstart\tvergelijkbare vacatures
    similar\tstart\tliknande jobb
    similar\tstart\tpodobné pozice
    similar\tstart\tpodobné nabídky
    similar\tstart\tpodobné nabídky práce
    similar\tstart\tpodobné pracovní nabídky
    similar\tstart\tdalší nabídky
    similar\tstart\tdalší nabídky práce
    similar\tstart\tdalší pozice
    similar\tstart\tdalší volná místa
    similar\tstart\tpodobné pracovné ponuky
    similar\tstart\tpodobne oferty
    similar\tstart\tpodobne oferty pracy
    similar\tstart\tпохожие вакансии
    similar\tstart\tсхожі вакансії
    similar\tstart\t関連求人
    similar\tstart\tこの求人に似た求人
    similar\tstart\t類似求人
    similar\tstart\t似ている求人
    similar\tstart\tおすすめ求人
    similar\tstart\tおすすめの求人
    similar\tstart\t最近見た求人
    similar\tstart\t近くの求人
    similar\tstart\t近くの
    similar\tstart\t他の求人
    similar\tstart\t他にこんな求人
    similar\tstart\tこんな求人も
    similar\tstart\tこの求人を見た
    similar\tstart\tこのエリアの求人
    similar\tstart\t条件が似た求人
    similar\tstart\t相似职位
    similar\tstart\t推荐职位
    people\tstart\tmeet the hiring team
    people\tstart\tmeet the recruiter
    people\tstart\tpeople you can reach out to
    people\tstart\tpeople you may know
    people\tstart\tmessage the job poster
    notice\tstart\tget job alerts
    notice\tstart\tjob alerts
    notice\tstart\tset alert for similar jobs
    notice\tstart\tcreate job alert
    notice\tstart\tget notified about new
    notice\tstart\tsign in to
    notice\tstart\twe use cookies
    notice\twhole\tcookie settings
    notice\twhole\tcookie preferences
    notice\tline\twe use cookies
    notice\tline\tthis website uses cookies
    notice\tline\tthis site uses cookies
    notice\tline\tour website uses cookies
    notice\tline\tby using our site you
    notice\tline\tby using this site you
    notice\tline\tby clicking continue to join
    notice\tline\tnous utilisons des cookies
    notice\tline\twir verwenden cookies
    notice\tline\tdiese website verwendet cookies
    notice\tline\tutilizamos cookies
    form\tstart\tapply for this job
    form\tstart\tapply for this position
    form\tstart\tapply for this role
    form\tstart\tsubmit your application
    form\tstart\tbewerben sie sich für diese stelle
    form\twhole\tapplication form
    form\twhole\tbewerbungsformular
    form\twhole\tformulaire de candidature
    share\twhole\tshare
    share\tstart\tshare this job
    share\twhole\tshare this
    """
}
