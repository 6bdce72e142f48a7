using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Fluid.Values;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Rendering.Theming;

/// <summary>
/// Reading a member of a model, and what it holds as a value of the template language, by code made for the types of both. A program that is compiled
/// ahead has generic code only where its source names it (decision 0050): one for all classes, and one for each structure that is listed here. A
/// member without code of its own is read by reflection, which is slower and says the same.
/// </summary>
internal static class CompiledGetters
{
    private static readonly FrozenDictionary<Type, Delegate> Structures = new[]
    {
        Of<bool>(), Of<bool?>(), Of<int>(), Of<int?>(), Of<long>(), Of<double>(), Of<decimal>(), Of<decimal?>(), Of<Money>(), Of<Money?>(),
        Of<DateOnly>(), Of<DateOnly?>(), Of<TimeOnly>(), Of<TimeOnly?>(), Of<Words>(), Of<Words?>(), Of<SourceRef>(), Of<SourceRef?>(),
        Of<ImmutableArray<object>>(),
    }.ToFrozenDictionary();

    private static readonly MethodInfo Generic = Structures[typeof(bool)].Method.GetGenericMethodDefinition();

    /// <summary>Null where there is no code for the type of the member.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Any class will do.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Asked for only where the code is there.")]
    public static Func<object, FluidValue>? Find(PropertyInfo property) => property.DeclaringType!.IsValueType || !IsThere(property.PropertyType) ? null
        : (Func<object, FluidValue>)Generic.MakeGenericMethod(property.DeclaringType, property.PropertyType).Invoke(null, [property])!;

    // All arrays of classes share the code of arrays of objects.
    private static bool IsThere(Type type) => !type.IsValueType || Structures.ContainsKey(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && !type.GenericTypeArguments[0].IsValueType);

    private static KeyValuePair<Type, Delegate> Of<T>() => new(typeof(T), Getter<object, T>);

    private static Func<object, FluidValue> Getter<TModel, TValue>(PropertyInfo property)
        where TModel : class
    {
        var get = property.GetMethod!.CreateDelegate<Func<TModel, TValue>>();
        var conversion = ModelValues.From<TValue>();
        return model => get((TModel)model) is { } value ? conversion(value) : MissingValue.Instance;
    }
}
