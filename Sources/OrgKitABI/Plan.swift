// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// A plan as C sees it.
final class PlanHandle: Handle, @unchecked Sendable {
  let plan: Plan
  private(set) var steps: [orgkit_plan_step] = []
  private let texts = TextLists()

  init(_ plan: Plan) {
    self.plan = plan
    super.init()
    steps = plan.steps.map(step)
  }

  private func step(_ own: Plan.Step) -> orgkit_plan_step {
    let org = plan.list.diagnosis.facts.org
    let members = own.members.map { org.id(ofPosition: $0) }
    return orgkit_plan_step(
      struct_size: MemoryLayout<orgkit_plan_step>.size,
      number: Int32(truncatingIfNeeded: own.number), reserved: 0,
      when: own.when.isEmpty ? nil : keep(own.when), from: keep(own.days?.lowerBound.iso),
      to: keep(own.days?.upperBound.iso), action: keep(own.action),
      owner_id: keep(own.owner.map { org.id(ofPosition: $0) }),
      deliverable: own.deliverable.isEmpty ? nil : keep(own.deliverable),
      exits: texts.list(own.exits), exit_count: own.exits.count, members: texts.list(members),
      member_count: members.count, recommendations: texts.list(own.recommendations.map(\.id)),
      recommendation_count: own.recommendations.count)
  }
}

@c @implementation
public func orgkit_plan_create(
  _ list: OpaquePointer?, _ options: UnsafePointer<orgkit_plan_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(list, RecommendationsHandle.self).list
    let options = try input(options, defaults: orgkit_plan_options())
    let name = try string(options.kind, "kind") ?? Plan.Kind.transition.rawValue
    guard let kind = Plan.Kind(rawValue: name) else {
      throw OrgError.notFound("plan", name, among: Plan.Kind.allCases.map(\.rawValue))
    }
    return PlanHandle(try Plan(kind, own, start: try day(options.start, "start")))
  }
}

@c @implementation
public func orgkit_plan_count(_ plan: OpaquePointer?) -> Int {
  peek(plan, PlanHandle.self)?.steps.count ?? 0
}

@c @implementation
public func orgkit_plan_step_at(
  _ plan: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_plan_step>?
) -> orgkit_status {
  attempt {
    let steps = try handle(plan, PlanHandle.self).steps
    try output(out, steps[try checked(index, below: steps.count)])
  }
}

@c @implementation
public func orgkit_plan_render(
  _ plan: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(plan, PlanHandle.self).plan
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_plan_free(_ plan: OpaquePointer?) { release(plan) }
