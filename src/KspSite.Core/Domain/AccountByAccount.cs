using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KspSite.Core.Domain;

/// <summary>
/// Results over a portfolio that can be had for one account alone: for one where somebody asks for one, until all are there. Both say
/// the same of an account. The parts are for a page that is wanted at once; the whole takes less time than all parts together.
/// </summary>
/// <typeparam name="T">The results, of whatever number of accounts. The attribute is what Lazy asks of its type, though it is never made without a maker.</typeparam>
internal sealed class AccountByAccount<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Func<CancellationToken, T>? _makeWhole;
    private volatile T? _whole;
    private readonly Portfolio? _portfolio;
    private readonly Func<AccountDossier, T>? _one;
    private readonly ConcurrentDictionary<Id<Account>, Lazy<T>> _parts = new();

    public AccountByAccount(T whole) => _whole = whole;

    /// <param name="one">Null where nobody is going to ask for single accounts only.</param>
    public AccountByAccount(Portfolio portfolio, Func<CancellationToken, T> whole, Func<AccountDossier, T>? one) => (_portfolio, _makeWhole, _one) = (portfolio, whole, one);

    /// <summary>Whether those of all accounts are there.</summary>
    public bool IsWhole => _whole is not null;

    /// <summary>Of all accounts, and of what belongs to none.</summary>
    public T Whole => Complete(CancellationToken.None);

    /// <summary>As <see cref="Whole"/>. Where it is given up, nothing is lost but the time: whoever asks next begins anew.</summary>
    public T Complete(CancellationToken stop)
    {
        if (_whole is { } whole) return whole;
        lock (_gate) return _whole ??= _makeWhole!(stop);
    }

    /// <summary>Those of the account, worked out alone even where all are there; all, where single accounts cannot be asked for.</summary>
    public T Alone(AccountDossier account) => _one is not { } one ? Whole : IsWhole ? one(account) : Part(account, one);

    /// <summary>Some that hold all there is of the subject.</summary>
    public T About(Subject subject) => IsWhole || _one is not { } one || _portfolio?.OwnerOf(subject) is not { } account ? Whole
        : Part(account, one);

    private T Part(AccountDossier account, Func<AccountDossier, T> one) => _parts.GetOrAdd(account.Id, _ => new Lazy<T>(() => one(account))).Value;
}
