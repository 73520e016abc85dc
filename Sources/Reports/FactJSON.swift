import Postings

/// The parts of a posting as JSON, the same in every output.
enum FactJSON {
  static func write(_ place: Place, _ json: inout JSONWriter) {
    json.object { json in
      json.key("text")
      json.string(place.text)
      json.key("city")
      json.string(place.city)
      json.key("region")
      json.string(place.region)
      json.key("country")
      json.string(place.country)
    }
  }

  static func write(_ salary: Salary?, _ json: inout JSONWriter) {
    guard let salary else { return json.null() }
    json.object { json in
      json.key("min")
      json.number(salary.minimum)
      json.key("max")
      json.number(salary.maximum)
      json.key("currency")
      json.string(salary.currency)
      json.key("period")
      json.string(salary.period.rawValue)
      json.key("annual_min")
      json.number(AnnualPay.amount(salary.minimum, per: salary.period))
      json.key("annual_max")
      json.number(AnnualPay.amount(salary.maximum, per: salary.period))
    }
  }

  static func write(_ years: YearRange?, _ json: inout JSONWriter) {
    guard let years else { return json.null() }
    json.object { json in
      json.key("min")
      json.number(years.minimum)
      json.key("max")
      json.number(years.maximum)
    }
  }

  static func write(_ degree: DegreeRequirement?, _ json: inout JSONWriter) {
    guard let degree else { return json.null() }
    json.object { json in
      json.key("level")
      json.string(degree.level.rawValue)
      json.key("required")
      json.bool(degree.required)
      json.key("equivalent_accepted")
      json.bool(degree.equivalentAccepted)
      json.key("fields")
      json.strings(degree.fields)
      json.key("tiers")
      json.array { json in
        for tier in degree.tiers {
          json.object { json in
            json.key("level")
            json.string(tier.level.rawValue)
            json.key("years")
            write(tier.years, &json)
          }
        }
      }
    }
  }

  /// Offsets are null where the words stand outside the posting's own text.
  static func write(_ evidence: Evidence, _ json: inout JSONWriter) {
    json.object { json in
      json.key("quote")
      json.string(evidence.quote)
      json.key("section")
      json.string(evidence.section.rawValue)
      json.key("source")
      json.string(evidence.source.rawValue)
      json.key("start")
      if evidence.source == .text { json.integer(evidence.start) } else { json.null() }
      json.key("end")
      if evidence.source == .text { json.integer(evidence.end) } else { json.null() }
    }
  }
}

/// Where each fact of a posting stands; only the facts that the page states.
enum FactEvidence {
  static func write(_ posting: Posting, _ json: inout JSONWriter) {
    json.object { json in
      one("title", posting.title, &json)
      one("organization", posting.organization, &json)
      several("locations", posting.locations, &json)
      one("workplace", posting.workplace, &json)
      several("employment", posting.employment, &json)
      one("seniority", posting.seniority, &json)
      one("salary", posting.salary, &json)
      one("years", posting.years, &json)
      one("degree", posting.degree, &json)
      one("sponsorship", posting.sponsorship, &json)
      one("citizenship_required", posting.citizenshipRequired, &json)
      one("clearance", posting.clearance, &json)
      one("expired", posting.expired, &json)
    }
  }

  private static func one<Value>(_ name: StaticString, _ fact: Fact<Value>?, _ json: inout JSONWriter) {
    guard let fact else { return }
    json.key(name)
    FactJSON.write(fact.evidence, &json)
  }

  private static func several<Value>(_ name: StaticString, _ facts: [Fact<Value>], _ json: inout JSONWriter) {
    guard !facts.isEmpty else { return }
    json.key(name)
    json.array { json in for fact in facts { FactJSON.write(fact.evidence, &json) } }
  }
}
