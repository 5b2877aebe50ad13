import Testing

@testable import PluginHost

@Suite("Kernels")
struct KernelsTests {
  private let values: [Double] = [1, 2, 3, .nan]

  private func truths(_ body: (UnsafePointer<Double>, UnsafeMutablePointer<UInt8>) -> Void)
    -> [UInt8]
  {
    var result = [UInt8](repeating: 9, count: 4)
    values.withUnsafeBufferPointer { values in
      result.withUnsafeMutableBufferPointer { result in
        if let a = values.baseAddress, let out = result.baseAddress { body(a, out) }
      }
    }
    return result
  }

  @Test(
    "Comparisons with a number and row by row agree",
    arguments: [
      (.equal, [0, 2, 0, 1]), (.unequal, [2, 0, 2, 1]), (.less, [2, 0, 0, 1]),
      (.atMost, [2, 2, 0, 1]), (.greater, [0, 0, 2, 1]), (.atLeast, [0, 2, 2, 1]),
    ] as [(Expression.Comparison, [UInt8])])
  func compare(comparison: Expression.Comparison, expected: [UInt8]) {
    #expect(truths { Kernels.compare(comparison, $0, 2, $1, 4) } == expected)
    let twos = [Double](repeating: 2, count: 4)
    let found = truths { a, out in
      twos.withUnsafeBufferPointer {
        if let b = $0.baseAddress { Kernels.compare(comparison, a, b, out, 4) }
      }
    }
    #expect(found == expected)
  }

  @Test("Kleene's tables")
  func logic() {
    let (no, unknown, yes) = (Truth.no, Truth.unknown, Truth.yes)
    var a = [no, no, no, unknown, unknown, unknown, yes, yes, yes]
    var b = [no, unknown, yes, no, unknown, yes, no, unknown, yes]
    var out = [UInt8](repeating: 9, count: 9)
    Kernels.both(&a, &b, &out, 9)
    #expect(out == [no, no, no, no, unknown, unknown, no, unknown, yes])
    Kernels.either(&a, &b, &out, 9)
    #expect(out == [no, unknown, yes, unknown, unknown, yes, yes, yes, yes])
    Kernels.opposite(&a, &out, 9)
    #expect(out == [yes, yes, yes, unknown, unknown, unknown, no, no, no])
  }

  @Test("What has no finite value is not known")
  func infinite() {
    var out = [Double](repeating: 9, count: 3)
    Kernels.calculate(.divide, [1, 0, 6], [0, 0, 3], &out, 3)
    #expect(out[0].isNaN && out[1].isNaN && out[2] == 2)
    Kernels.calculate(.multiply, [1e300, -1e300, 2], [1e300, 1e300, 2], &out, 3)
    #expect(out[0].isNaN && out[1].isNaN && out[2] == 4)
  }
}
