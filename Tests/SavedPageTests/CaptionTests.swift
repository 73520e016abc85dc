import Testing

@testable import SavedPage

private func controls(_ html: String) -> [String] {
  let page = PageReader().read(Array(html.utf8))
  return page.blocks.filter { $0.style.contains(.control) }.map { block in
    String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
  }
}

@Suite struct CaptionTests {
  @Test(arguments: [
    "<p>A house</p><table><tr><td><label for=place>Location</label></td><td>Seattle</td></tr></table>",
    "<p>A house</p><label>Location</label> Seattle",
  ])
  func `A label with text beside it is a caption`(_ html: String) {
    #expect(controls(html) == [])
  }

  @Test(arguments: [
    ("<label>First name</label><input name=first>", ["First name"]),
    ("<label><input type=checkbox> I agree</label><p>A house</p>", ["I agree"]),
    ("<label>Country</label><select><option>Chile</option></select>", ["Country", "Chile"]),
    ("<label>First name</label><label>Last name</label><input>", ["First name", "Last name"]),
  ])
  func `A label of a control is the control's`(_ html: String, _ expected: [String]) {
    #expect(controls("<p>A house</p>" + html) == expected)
  }
}
