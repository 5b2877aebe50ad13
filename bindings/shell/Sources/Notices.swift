import COrgKit

/// Says on standard error what reading has noticed: rows left out, columns not
/// read or read as something that may surprise.
///
/// A terminal gets the first few. A file or a pipe gets all, since the result on
/// standard output does not hold them.
func showNotices(of org: borrowing Handle) {
  let count = orgkit_org_notice_count(org.pointer)
  let shown = Descriptor.messages.isTerminal ? min(count, 20) : count
  var skippedRows = 0
  var hints: Set<String> = []
  for index in 0..<count {
    var notice = orgkit_notice()
    notice.struct_size = MemoryLayout<orgkit_notice>.size
    guard orgkit_org_notice(org.pointer, index, &notice) == ORGKIT_OK else { continue }
    let isSkippedRow = UInt32(bitPattern: notice.kind) == ORGKIT_NOTICE_SKIPPED_ROW.rawValue
    if isSkippedRow { skippedRows += 1 }
    guard index < shown, let text = string(notice.message) else { continue }
    let hint = string(notice.hint).flatMap { hints.insert($0).inserted ? $0 : nil }
    if isSkippedRow {
      Message.warning(text, hint: hint)
    } else {
      Message.note(text, hint: hint)
    }
  }
  if shown < count {
    Message.note("and \(count - shown) more", hint: "2> FILE writes them all into a file")
  }
  if skippedRows > 0 {
    Message.warning(skippedRows == 1 ? "1 row skipped" : "\(skippedRows) rows skipped")
  }
}
