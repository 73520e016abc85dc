import Phrases

/// How the page's zones begin and end while it is read.
extension PageBuilder {
  mutating func openZone(_ element: Element, _ attributes: Attributes, _ entry: inout Open) {
    var isElement = true
    var zone: Block.Zone?
    switch element {
    case .navigation: zone = .navigation
    case .header: zone = .header
    case .footer: zone = .footer
    case .aside: zone = .aside
    case .form: zone = .form
    case .dialog: zone = .notice
    case .body, .html: return
    default: break
    }
    if attributes.classNames != nil || attributes.identifier != nil || attributes.role != nil {
      let byRole = zoneWords.zone(of: attributes.role)
      let byWords = zoneWords.zone(of: attributes.classNames) ?? zoneWords.zone(of: attributes.identifier)
      if byWords == .content && zone != .navigation { return }
      if zone == nil {
        zone = byRole ?? byWords
        isElement = byRole != nil
      } else if zone == .header || zone == .aside || zone == .footer, let byWords {
        zone = byWords
      }
      if Attributes.contains(attributes.classNames, "captcha")
        || Attributes.contains(attributes.identifier, "captcha")
      {
        page.signals.insert(.captcha)
      }
    }
    guard let zone, zone != .content, zone != zones.zone(of: entry.context.owner) else { return }
    entry.ownZone = zones.open(
      zone, parent: entry.context.owner, block: writer.blocks.count, text: writer.textLength,
      isElement: isElement)
    entry.context.owner = entry.ownZone
  }

  /// Lets the block at `index` begin a zone if it is a heading such as "Similar jobs", or end one that
  /// a heading of the same rank began in the same container.
  mutating func beginZone(at index: Int, isHeading: Bool, level: UInt8) {
    let block = writer.blocks[index]
    let zone = zoneHeadings.zone(
      of: writer.text.bytes, in: Int(block.start)..<Int(block.end), isHeading: isHeading, scratch: &tokens)
    let top = stack[stack.count - 1]
    var container = Int(isHeading ? top.kindOwner : top.blockOwner) - 1
    var steps = 0
    while container > 0 && !stack[container].element.isBlock && steps < 64 {
      container -= 1
      steps += 1
    }
    guard container > 0 || (container == 0 && stack.count > 0) else { return }
    let started = stack[container].headingZone
    // A heading of two lines is one heading.
    let goesOn =
      index > 0 && isHeading && writer.owners[index - 1] == started
      && writer.blocks[index - 1].kind == .heading && writer.blocks[index - 1].style.contains(.lineBreak)
    if started >= 0 && level <= stack[container].headingLevel && !goesOn {
      endHeadingZone(container, block: index)
      for position in max(1, container)..<stack.count where stack[position].context.owner == started {
        stack[position].context.owner = stack[container].context.owner
      }
      writer.setOwner(stack[container].context.owner, of: index)
    }
    guard let zone, zone != zones.zone(of: stack[container].context.owner) else { return }
    let before = stack[container].context.owner
    let candidate = zones.open(
      zone, parent: before, block: index, text: Int(block.start), isElement: false, isHeading: true)
    stack[container].zoneBeforeHeading = before
    stack[container].headingZone = candidate
    stack[container].headingLevel = level
    for position in container..<stack.count where stack[position].context.owner == before {
      stack[position].context.owner = candidate
    }
    writer.setOwner(candidate, of: index)
  }

  /// A paragraph that begins as a cookie notice does is one, alone; returns whether it does.
  mutating func readNotice(_ index: Int) -> Bool {
    let block = writer.blocks[index]
    let owner = stack[stack.count - 1].context.owner
    guard zones.zone(of: owner) != .notice,
      let zone = zoneHeadings.zoneOfParagraph(
        writer.text.bytes, in: Int(block.start)..<Int(block.end), scratch: &tokens)
    else { return false }
    let candidate = zones.open(
      zone, parent: owner, block: index, text: Int(block.start), isElement: false, isHeading: true)
    zones.close(candidate, block: index + 1, text: writer.textLength)
    writer.setOwner(candidate, of: index)
    return true
  }

  mutating func endHeadingZone(_ position: Int, block: Int) {
    zones.close(stack[position].headingZone, block: block, text: writer.textLength)
    stack[position].context.owner = stack[position].zoneBeforeHeading
    stack[position].headingZone = ZoneTree.none
  }

  mutating func closeZones(_ entry: Open) {
    if entry.headingZone >= 0 {
      let parent = stack.count - 2
      let holdsOnlyHeading = writer.blocks.count == Int(entry.firstBlock) + 1
      if holdsOnlyHeading && parent > 0 && stack[parent].headingZone < 0 && stack[parent].element != .body {
        // `<div><h2>Similar jobs</h2></div>`: the jobs stand in the parent.
        let before = stack[parent].context.owner
        stack[parent].zoneBeforeHeading = before
        stack[parent].headingZone = entry.headingZone
        stack[parent].headingLevel = entry.headingLevel
        stack[parent].context.owner = entry.headingZone
      } else {
        zones.close(entry.headingZone, block: writer.blocks.count, text: writer.textLength)
      }
    }
    if entry.ownZone >= 0 { zones.close(entry.ownZone, block: writer.blocks.count, text: writer.textLength) }
  }
}
