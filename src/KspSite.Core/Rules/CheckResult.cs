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
    private readonly AccountByAccount<Results> _results;

    public CheckResults(ImmutableArray<CheckResult> all) => _results = new(new Results(all));

    internal CheckResults(AccountByAccount<Results> results) => _results = results;

    public ImmutableArray<CheckResult> All => _results.Whole.All;

    /// <summary>Works out those of all accounts, where they are not there yet.</summary>
    /// <exception cref="OperationCanceledException">Given up; those of single accounts can be asked for as before, and so can all.</exception>
    public void Complete(CancellationToken stop) => _results.Complete(stop);

    /// <summary>Null where the rule says nothing of the subject.</summary>
    public CheckResult? Of(string rule, Subject subject) => On(subject).LastOrDefault(r => r.Rule.Id == rule);

    /// <summary>Results whose subject is exactly this one, in the order of the rules.</summary>
    public IEnumerable<CheckResult> On(Subject subject) => _results.About(subject).BySubject[subject];

    internal sealed class Results(ImmutableArray<CheckResult> all)
    {
        public ImmutableArray<CheckResult> All { get; } = all;

        public ILookup<Subject, CheckResult> BySubject { get; } = all.ToLookup(r => r.Subject);
    }
}
