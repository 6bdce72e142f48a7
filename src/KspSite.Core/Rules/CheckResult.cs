using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules;

/// <summary>The outcome of one rule for one subject.</summary>
/// <param name="Account">The account that the subject belongs to; null for the portfolio and for workshops.</param>
/// <param name="Severity">The severity that applies here; some rules have two.</param>
public sealed record CheckResult(
    Rule Rule, Subject Subject, Id<Account>? Account, Outcome Outcome, Severity Severity, Words? Message, ImmutableArray<SourceRef> Rows);

/// <summary>All results, indexed. Order: rules as in <see cref="AllRules"/>, accounts and workshops in input order, sub-subjects before their account.</summary>
public sealed class CheckResults
{
    private readonly ILookup<Subject, CheckResult> _bySubject;

    public CheckResults(ImmutableArray<CheckResult> all)
    {
        All = all;
        _bySubject = all.ToLookup(r => r.Subject);
        ByAccount = all.Where(r => r.Account is not null).ToLookup(r => r.Account!.Value);
    }

    public ImmutableArray<CheckResult> All { get; }

    /// <summary>Results on the account and on everything that belongs to it.</summary>
    public ILookup<Id<Account>, CheckResult> ByAccount { get; }

    /// <summary>Null where the rule says nothing of the subject.</summary>
    public CheckResult? Of(string rule, Subject subject) => _bySubject[subject].LastOrDefault(r => r.Rule.Id == rule);

    /// <summary>Results whose subject is exactly this one, in the order of the rules.</summary>
    public IEnumerable<CheckResult> On(Subject subject) => _bySubject[subject];
}
