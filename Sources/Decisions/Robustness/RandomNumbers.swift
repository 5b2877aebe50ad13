/// Four streams of random numbers side by side, the same on any machine.
///
/// Blackman, D., & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM
/// Transactions on Mathematical Software 47(4): xoshiro256+, seeded by SplitMix64.
struct RandomNumbers {
  private var s0, s1, s2, s3: SIMD4<UInt64>

  /// The streams of one block of draws.
  init(seed: UInt64, block: UInt64) {
    var state = seed &+ (block &+ 1) &* 0xD1B5_4A32_D192_ED03
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    s0 = SIMD4(next(), next(), next(), next())
    s1 = SIMD4(next(), next(), next(), next())
    s2 = SIMD4(next(), next(), next(), next())
    s3 = SIMD4(next(), next(), next(), next())
  }

  /// The next four whole numbers.
  @inline(__always)
  mutating func bits() -> SIMD4<UInt64> {
    let result = s0 &+ s3
    let shifted = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 &<< 45) | (s3 &>> 19)
    return result
  }

  /// The next four numbers from 0 to below 1, in steps of 2^-52.
  @inline(__always)
  mutating func next() -> SIMD4<Double> {
    let mantissas = (bits() &>> 12) | 0x3FF0_0000_0000_0000
    return unsafeBitCast(mantissas, to: SIMD4<Double>.self) - 1
  }
}
