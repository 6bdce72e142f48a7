using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KspSite.Core.Domain;

/// <summary>
/// Results over a portfolio that can be had for one account alone: for one where somebody asks for one, until all are there. Both say
/// the same of an account. The parts are for a page that is wanted at once; the whole takes less time than all parts together.
/// </summary>
/// <typeparam name="T">The results, of whatever number of accounts. The attribute is what Lazy asks of its type, though it is never made without a maker.</typeparam>
internal sealed class AccountByAccount<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
{
    private readonly Lazy<T> _whole;
    private readonly Portfolio? _portfolio;
    private readonly Func<AccountDossier, T>? _one;
    private readonly ConcurrentDictionary<Id<Account>, Lazy<T>> _parts = new();

    public AccountByAccount(T whole) => _whole = new(whole);

    /// <param name="one">Null where nobody is going to ask for single accounts only.</param>
    public AccountByAccount(Portfolio portfolio, Func<T> whole, Func<AccountDossier, T>? one) => (_portfolio, _whole, _one) = (portfolio, new(whole), one);

    /// <summary>Whether those of all accounts are there.</summary>
    public bool IsWhole => _whole.IsValueCreated;

    /// <summary>Of all accounts, and of what belongs to none.</summary>
    public T Whole => _whole.Value;

    /// <summary>Some that hold all there is of the subject.</summary>
    public T About(Subject subject) => IsWhole || _one is not { } one || _portfolio?.OwnerOf(subject) is not { } account ? Whole
        : _parts.GetOrAdd(account.Id, _ => new Lazy<T>(() => one(account))).Value;
}
