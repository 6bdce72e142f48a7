using System.Reflection;
using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Conventions;

/// <summary>What the code declares, found by looking: the lists of the product must hold exactly this.</summary>
internal static class Declared
{
    /// <summary>Every static readonly field of the type in the core, with the name that a reader can search for.</summary>
    public static ImmutableArray<(string Name, T Value)> Fields<T>()
        where T : class =>
    [
        .. typeof(Portfolio).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.IsInitOnly && typeof(T).IsAssignableFrom(f.FieldType))
            .Select(f => (f.DeclaringType!.Name + "." + f.Name, (T)f.GetValue(null)!)),
    ];

    /// <summary>Nothing, or one line per fault: the message of a failing test is the list of what to mend.</summary>
    public static void NoFaults(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
