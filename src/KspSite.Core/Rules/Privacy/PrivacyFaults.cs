using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Privacy;

/// <summary>A failed privacy rule stops a build, unlike a rule that a plan fails: the site must not exist.</summary>
public static class PrivacyFaults
{
    public static IEnumerable<Finding> Of(CheckResults checks) =>
        from rule in (Rule[])[CustomerSafeLeak.Rule, HiddenAccountShown.Rule]
        from result in checks.On(Subject.Portfolio)
        where result.Rule == rule && result.Outcome == Outcome.Fail
        select new Finding
        {
            Id = rule.Id,
            Severity = Severity.Error,
            Where = result.Rows.IsEmpty ? new SourceRef("input") : result.Rows[0],
            Message = result.Message ?? rule.Title,
            Remedy = new("请检查 site.yaml 的 sensitivity 和 audiences；这一版没有生成。", "Look at sensitivity and audiences in site.yaml; this build was not made."),
        };
}
